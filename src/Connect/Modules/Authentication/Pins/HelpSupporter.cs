using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Authentication.Pins;

/// <summary>
/// The way out of a lock for a supporter, who has no team of their own: the team of somebody whom they support lets them try again today, or ends
/// whatever is open in a phone that is lost. Nobody learns or sets anything with which one could sign in as them.
/// </summary>
internal sealed class HelpSupporter(
    ConnectDb db, Supporters supporters, PersonCards cards, Tries tries, Passkeys.LostPasskeys passkeys, EndAccess access, Platform.Recording.Journal journal, AuditTrail audit)
{
    /// <summary>The supporter, if the actor may help them by this link; null otherwise.</summary>
    public async Task<(SupportCard Link, PersonCard Supporter)?> FindAsync(SupportId link, Actor by, CancellationToken stop)
    {
        if (await supporters.OneAsync(link, by, stop) is not { Supporter: { } who } found || who == by.Person) return null;
        if (!await db.MayAsync(by, AccessAction.Change, Thing.SupporterAccount, found.Person, stop)) return null;

        // A mentor who is a service user too has a team.
        var supporter = await cards.OfAsync(who, stop);
        return supporter.Role.IsSupporter() ? (found, supporter) : null;
    }

    public async Task<Outcome<PersonId>> RunAsync(SupportId link, bool phoneIsLost, Actor by, CancellationToken stop)
    {
        if (await FindAsync(link, by, stop) is not { Supporter: var supporter }) return PinProblems.Unknown;

        foreach (var subject in LetTryAgain.SubjectsOf(supporter)) await tries.ForgetAsync(subject, stop);
        if (phoneIsLost)
        {
            await passkeys.TakeAwayAsync(supporter.Id, by, stop);
            await access.EverywhereAsync(supporter.Id, stop);
        }

        journal.Record(phoneIsLost ? SignInJournal.SignedOut(supporter.Id) : SignInJournal.Unlocked(supporter.Id), by);
        audit.Record((phoneIsLost ? SignInShown.Open : SignInShown.Lock).Act(AuditKind.Alteration, supporter.Id), by);
        return supporter.Id;
    }
}
