using Connect.Modules.Authentication;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Enrolment;

/// <summary>
/// A worker changes somebody's number: by a code that the new one received, or having seen the phone. The old one is told that it was changed and no more,
/// unless the worker says that it is not safe to; what still waited for it is not sent, and it is signed in no longer.
/// </summary>
internal sealed class ChangeNumberFor(ConnectDb db, ChangePhone change, NumberProofs numbers, SendNumberCode codes, PersonCards cards, TellOldNumber tell, EndAccess access, Platform.Recording.Journal journal)
{
    /// <param name="phone">E.164.</param>
    /// <param name="tellsOld">Whether the old number may be texted. Where others must not see what texts say, it is not in any case.</param>
    public async Task<Outcome<string>> SeenAsync(PersonId person, string phone, bool tellsOld, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Enrolment, person, stop)) return EnrolmentProblems.Unknown;

        await KeepAsync(person, phone, tellsOld, by, stop);
        return phone;
    }

    /// <summary>Null when it is not the code. Not an Outcome: a wrong try is counted, so it commits.</summary>
    public async Task<string?> ByCodeAsync(PersonId person, string typed, bool tellsOld, Actor by, CancellationToken stop)
    {
        if (await codes.ReadAsync(person, typed, by, stop) is not { } phone) return null;

        await KeepAsync(person, phone, tellsOld, by, stop);
        return phone;
    }

    /// <summary>It is theirs after all: a worker saw the phone, or they two spoke.</summary>
    public async Task<Outcome<bool>> ConfirmAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Enrolment, person, stop)) return EnrolmentProblems.Unknown;

        return await numbers.ProveAsync(person, NumberProof.Staff, by, stop);
    }

    /// <summary>They no longer have it, or must not be texted.</summary>
    public async Task<Outcome<bool>> TakeAwayAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Enrolment, person, stop)) return EnrolmentProblems.Unknown;

        await change.TakeAwayAsync(person, by, stop);
        await access.EverywhereAsync(person, stop);
        journal.Record(NumberChange.Fact(person), by);
        return true;
    }

    public async Task<Outcome<bool>> SayUseAsync(PersonId person, PhoneUse use, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Enrolment, person, stop)) return EnrolmentProblems.Unknown;

        await change.SayUseAsync(person, use, by, stop);
        // Whoever is signed in by a code that came to the phone would go on reading.
        if (use == PhoneUse.SharedNotSafe) await access.EverywhereAsync(person, stop);
        return true;
    }

    private async Task KeepAsync(PersonId person, string phone, bool tellsOld, Actor by, CancellationToken stop)
    {
        var before = await cards.OfAsync(person, stop);
        if (tellsOld && before.Phone != phone && before.PhoneUse != PhoneUse.SharedNotSafe) await tell.RunAsync(before, by, stop);
        await change.RunAsync(person, phone, by, stop);
        await access.EverywhereAsync(person, stop);
        journal.Record(NumberChange.Fact(person), by);
    }
}
