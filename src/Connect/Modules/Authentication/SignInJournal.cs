using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.Authentication;

/// <summary>What signing in records: what changed about how somebody signs in, and never a code, a PIN or a number.</summary>
internal static class SignInJournal
{
    public const string CardKind = "sign-in.card-made";
    public const string PinSetKind = "sign-in.pin-set";
    public const string PinRemovedKind = "sign-in.pin-removed";
    public const string UnlockedKind = "sign-in.unlocked";
    public const string SignedOutKind = "sign-in.signed-out";
    public const string NumberKind = "sign-in.number-changed";
    public const string PasswordKind = "sign-in.password-changed";
    public const string FactorSetKind = "sign-in.factor-set";
    public const string FactorRemovedKind = "sign-in.factor-removed";

    public const string PasskeyAddedKind = "sign-in.passkey-added";
    public const string PasskeyRemovedKind = "sign-in.passkey-removed";
    public const string ExternalLinkedKind = "sign-in.external-linked";
    public const string ExternalUnlinkedKind = "sign-in.external-unlinked";
    public const string InvitedKind = "sign-in.invited";
    public const string InvitationCancelledKind = "sign-in.invitation-cancelled";
    public const string SuspendedKind = "sign-in.suspended";
    public const string RestoredKind = "sign-in.restored";
    public const string UnusedKind = "sign-in.unused";
    public const string RoleKind = "sign-in.role-changed";

    public static JournalFact PasskeyAdded(PersonId person) => Fact(PasskeyAddedKind, person);

    public static JournalFact PasskeyRemoved(PersonId person) => Fact(PasskeyRemovedKind, person);

    public static JournalFact ExternalLinked(PersonId person) => Fact(ExternalLinkedKind, person);

    public static JournalFact ExternalUnlinked(PersonId person) => Fact(ExternalUnlinkedKind, person);

    public static JournalFact Invited(PersonId person) => Fact(InvitedKind, person);

    public static JournalFact InvitationCancelled(PersonId person) => Fact(InvitationCancelledKind, person);

    public static JournalFact Suspended(PersonId person) => Fact(SuspendedKind, person);

    public static JournalFact Restored(PersonId person) => Fact(RestoredKind, person);

    public static JournalFact StoppedUnused(PersonId person) => Fact(UnusedKind, person);

    public static JournalFact RoleChanged(PersonId person) => Fact(RoleKind, person);

    public static JournalFact CardMade(PersonId person) => Fact(CardKind, person);

    public static JournalFact PinSet(PersonId person) => Fact(PinSetKind, person);

    public static JournalFact PinRemoved(PersonId person) => Fact(PinRemovedKind, person);

    public static JournalFact Unlocked(PersonId person) => Fact(UnlockedKind, person);

    public static JournalFact SignedOut(PersonId person) => Fact(SignedOutKind, person);

    public static JournalFact NumberChanged(PersonId person) => Fact(NumberKind, person);

    public static JournalFact FactorSet(PersonId person) => Fact(FactorSetKind, person);

    public static JournalFact FactorRemoved(PersonId person) => Fact(FactorRemovedKind, person);

    public static JournalFact PasswordChanged(PersonId person) => Fact(PasswordKind, person);

    private static JournalFact Fact(string kind, PersonId person) => new(kind, person, person.Value, new { });
}

internal sealed class SignInLine(string key, string title, string? text = null) : IJournalKind
{
    public string Key => key;

    public JournalLine Render(JournalEntry entry, Language language) => new(title, text);
}
