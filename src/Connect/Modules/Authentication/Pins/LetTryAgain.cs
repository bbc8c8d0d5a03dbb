using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Authentication.Pins;

/// <summary>
/// The way out of a lock: a worker, who knows that it is them, lets them try again today, or takes away the PIN of whoever forgot it or lost their phone, with
/// their passkeys and wherever they are signed in.
/// </summary>
internal sealed class LetTryAgain(ConnectDb db, PersonCards cards, Tries tries, Pins pins, Passkeys.LostPasskeys passkeys, EndAccess access, Platform.Recording.Journal journal, AuditTrail audit)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, bool removePin, Actor by, CancellationToken stop)
    {
        if (by.Person == person || !await db.MayAsync(by, AccessAction.Change, Thing.Account, person, stop)) return PinProblems.Unknown;
        var card = await cards.OfAsync(person, stop);
        if (!card.Role.SignsInByText()) return PinProblems.Unknown;

        foreach (var subject in SubjectsOf(card)) await tries.ForgetAsync(subject, stop);
        if (removePin) await BeginAgainAsync(person, by, stop);
        journal.Record(removePin ? SignInJournal.PinRemoved(person) : SignInJournal.Unlocked(person), by);
        audit.Record((removePin ? SignInShown.Pin : SignInShown.Lock).Act(AuditKind.Alteration, person), by);
        return person;
    }

    private async Task BeginAgainAsync(PersonId person, Actor by, CancellationToken stop)
    {
        await pins.RemoveAsync(person, stop);
        await passkeys.TakeAwayAsync(person, by, stop);
        await access.EverywhereAsync(person, stop);
    }

    internal static IReadOnlyList<string> SubjectsOf(PersonCard person) =>
    [
        Tries.AtPinOf(person.Id), Tries.AtCardOf(person.Id),
        .. person.Phone is { } phone ? new[] { Tries.AtCodesOf(phone, known: false), Tries.AtCodesOf(phone, known: true) } : [],
    ];
}
