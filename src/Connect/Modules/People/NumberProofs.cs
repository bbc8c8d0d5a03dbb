using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>
/// Whether a number on record is known to reach the person: what shows it, and what puts it in doubt again. What that means for texts is
/// decided by <see cref="UnprovedPhones"/>.
/// </summary>
public sealed class NumberProofs(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    /// <summary>It was shown. Whoever was only enrolled is active from then on. False when it was known already, or two people claim it.</summary>
    public async Task<bool> ProveAsync(PersonId person, NumberProof how, Actor by, CancellationToken stop)
    {
        var (now, endsDispute) = (clock.UtcNow(), how == NumberProof.Staff);
        var proved = await db.Set<Person>()
            .Where(p => p.Id == person && p.Phone != null && p.PhoneProvedAt == null && (endsDispute || p.PhoneDoubt != PhoneDoubt.TwoPeople))
            .ExecuteUpdateAsync(set => set
                .SetProperty(p => p.PhoneProvedAt, now).SetProperty(p => p.PhoneDoubt, PhoneDoubt.None).SetProperty(p => p.PhoneFailedAt, (DateTime?)null), stop);
        if (proved == 0) return false;

        journal.Record(NumberLines.Proved(person, how), by);
        audit.Record(PersonShown.Proof.Act(AuditKind.Alteration, person), by);
        var began = await db.Set<Person>().Where(p => p.Id == person && (p.State == PersonState.Enrolled || p.State == PersonState.Invited))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PersonState.Active), stop);
        if (began == 1) journal.Record(StateLine.Fact(person, PersonState.Enrolled, PersonState.Active, "Their phone answered."), by);
        return true;
    }

    /// <summary>From now on nothing personal is sent. False when it was in that doubt already.</summary>
    public async Task<bool> DoubtAsync(PersonId person, PhoneDoubt why, Actor by, CancellationToken stop)
    {
        var doubted = await db.Set<Person>()
            .Where(p => p.Id == person && p.Phone != null && p.PhoneDoubt != why && p.PhoneDoubt != PhoneDoubt.TwoPeople)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.PhoneProvedAt, (DateTime?)null).SetProperty(p => p.PhoneDoubt, why), stop);
        if (doubted == 0) return false;

        journal.Record(NumberLines.Doubted(person, why), by);
        audit.Record(PersonShown.Proof.Act(AuditKind.Alteration, person), by);
        return true;
    }

    /// <summary>Those whose number nobody has shown to be theirs since, and not in doubt yet; at most so many.</summary>
    public Task<List<PersonId>> ProvedBeforeAsync(DateTime time, PersonId after, int atMost, CancellationToken stop) =>
        db.Set<Person>().Where(p => p.Role == Role.ServiceUser && p.Phone != null && p.PhoneProvedAt < time && p.State != PersonState.Closed && p.Id > after)
            .OrderBy(p => p.Id).Take(atMost).Select(p => p.Id).ToListAsync(stop);

    /// <summary>The network says for good that the number cannot be reached. Those of whom it is news.</summary>
    public async Task<List<PersonId>> FailAsync(string phone, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var news = await db.Set<Person>().Where(p => p.Phone == phone && p.PhoneFailedAt == null).Select(p => p.Id).ToListAsync(stop);
        if (news.Count == 0) return news;

        await db.Set<Person>().Where(p => news.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.PhoneFailedAt, now), stop);
        foreach (var person in news) journal.Record(NumberLines.Failed(person), Actor.Service);
        return news;
    }

    /// <summary>A number that failed for good takes texts again: whose it is now nobody knows. Those of whom it is news.</summary>
    public async Task<List<PersonId>> BackAsync(string phone, CancellationToken stop)
    {
        var back = await db.Set<Person>().Where(p => p.Phone == phone && p.PhoneFailedAt != null).Select(p => p.Id).ToListAsync(stop);
        if (back.Count == 0) return back;

        await db.Set<Person>().Where(p => back.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.PhoneFailedAt, (DateTime?)null), stop);
        foreach (var person in back) await DoubtAsync(person, PhoneDoubt.BackAgain, Actor.Service, stop);
        return back;
    }

    /// <summary>
    /// Somebody else may have this number too. Unless they share the phone, or it is the same person entered twice, answers go to neither from
    /// now on, until staff say who has it.
    /// </summary>
    public async Task ClashAsync(PersonId person, string phone, Actor by, CancellationToken stop)
    {
        var all = await db.Set<Person>().Where(p => p.Phone == phone && p.Role == Role.ServiceUser).ToListAsync(stop);
        if (all.Find(p => p.Id == person) is not { } one) return;

        var others = all.FindAll(other => other.Id != person && !(one.PhoneUse.IsShared() && other.PhoneUse.IsShared()) && !SameName(one, other));
        if (others.Count == 0) return;

        foreach (var disputed in others.Prepend(one)) await DoubtAsync(disputed.Id, PhoneDoubt.TwoPeople, by, stop);
    }

    private static bool SameName(Person one, Person other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What showed that a number reaches somebody.</summary>
public enum NumberProof
{
    /// <summary>An answer to the text that welcomes or asks.</summary>
    Reply,

    /// <summary>A code that the number received was read out or typed.</summary>
    Code,

    /// <summary>A worker saw the phone in the person's hand, or knows the voice.</summary>
    Staff,
}
