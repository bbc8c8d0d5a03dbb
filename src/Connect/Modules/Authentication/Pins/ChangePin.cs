using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Time;

namespace Connect.Modules.Authentication.Pins;

/// <summary>A person chooses another PIN. They give the old one again, however they signed in.</summary>
internal sealed class ChangePin(Pins pins, PersonCards cards, Platform.Recording.Journal journal, AuditTrail audit, SystemTime clock)
{
    public async Task<PinChange> RunAsync(string old, string chosen, Actor by, CancellationToken stop)
    {
        var person = await cards.OfAsync(by.Person!.Value, stop);
        if (NewNumber.IsOnHold(person, clock.UtcNow())) return new(PinProblems.NumberJustChanged);
        if (!PinRules.IsSixDigits(chosen)) return new(PinProblems.NotSixDigits);
        if (PinRules.IsEasy(chosen, person.DateOfBirth)) return new(PinProblems.EasyPin);
        var judgement = await pins.CheckAsync(person.Id, old, stop);
        if (judgement != PinJudgement.Right) return new(judgement == PinJudgement.Locked ? PinProblems.Locked : PinProblems.WrongPin);

        await pins.SetAsync(person.Id, chosen, stop);
        journal.Record(SignInJournal.PinSet(person.Id), by);
        audit.Record(SignInShown.Pin.Act(AuditKind.Alteration, person.Id), by);
        return new(null);
    }
}

/// <summary>Not an Outcome: a wrong try is counted, so it commits.</summary>
internal sealed record PinChange(Problem? Problem);
