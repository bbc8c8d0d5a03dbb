using System.Security.Claims;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Pins;

/// <summary>
/// Signs in whoever has a printed code and knows the date of birth, and keeps the PIN that they choose. A wrong date is one of five tries a day.
/// On the day after a change of number, and for whoever is suspended, the card is refused and stays unused.
/// </summary>
internal sealed class FirstSignIn(
    ConnectDb db, CodeHashes hashes, Pins pins, Tries tries, PersonCards cards, Sessions sessions, Platform.Recording.Journal journal, AuditTrail audit,
    SystemTime clock)
{
    public async Task<FirstAnswer> RunAsync(FirstEntry entry, CancellationToken stop)
    {
        var (hash, now) = (hashes.OfCard(MakeSignInCard.Typed(entry.Code)), clock.UtcNow());
        var found = await db.Set<SignInCard>().FirstOrDefaultAsync(c => c.Hash == hash && c.UsedAt == null && c.ExpiresAt > now, stop);
        if (found is null) return new(FirstStep.Wrong);

        // A locked card answers as a wrong one does: it would tell that the code is right.
        if (!await tries.TakeAsync(Tries.AtCardOf(found.Person), stop)) return new(FirstStep.Wrong);
        var person = await cards.OfAsync(found.Person, stop);
        if (person.DateOfBirth != entry.BirthDate) return new(FirstStep.Wrong);

        await tries.GiveBackAsync(Tries.AtCardOf(found.Person), stop);
        if (await sessions.IsStoppedAsync(person.Id, stop)) return new(FirstStep.Wrong);
        if (NewNumber.IsOnHold(person, now)) return new(FirstStep.OnHold);

        return PinRules.IsEasy(entry.Pin, person.DateOfBirth) ? new(FirstStep.EasyPin) : await AdmitAsync(found, person, entry, stop);
    }

    private async Task<FirstAnswer> AdmitAsync(SignInCard card, PersonCard person, FirstEntry entry, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var used = await db.Set<SignInCard>().Where(c => c.Id == card.Id && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), stop);
        if (used != 1) return new(FirstStep.Wrong);

        await pins.SetAsync(person.Id, entry.Pin, stop);
        journal.Record(SignInJournal.PinSet(person.Id), Actor.Of(person.Id));
        audit.Record(SignInShown.Pin.Act(AuditKind.Alteration, person.Id), Actor.Of(person.Id));
        return new(FirstStep.Done, await sessions.StartAsync(person, SessionStrength.Pin, Sessions.Usual, entry.Replacing, stop));
    }
}

/// <param name="Replacing">The session that this browser had until now; it ends.</param>
internal sealed record FirstEntry(string Code, DateOnly BirthDate, string Pin, Guid? Replacing);

internal enum FirstStep
{
    Done,
    Wrong,
    EasyPin,

    /// <summary>The number was changed less than a day ago: the card is good again after that.</summary>
    OnHold,
}

/// <summary>Not an Outcome: a wrong try is counted, so it commits.</summary>
internal sealed record FirstAnswer(FirstStep Step, ClaimsPrincipal? User = null);
