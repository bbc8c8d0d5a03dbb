using Connect.Modules.Authentication;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <summary>The office says whether two records are one person. If they are, what each module keeps of the newer one goes into the older, or stays where it says so, and the
/// newer one is closed. No text that is on its way is lost: what arrives for either finds the kept one.</summary>
internal sealed class SettleTwin(
    ConnectDb db, Twins twins, MergeDetails merge, IEnumerable<IPersonParts> parts, EndSupport support, CloseSignIn signIn, AuditTrail audit, TimeProvider clock)
{
    /// <summary>They are two: it can be looked at again.</summary>
    public async Task<Outcome<PersonId>> KeepApartAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await twins.OneAsync(id, by, stop) is not { } twin) return EnrolmentProblems.AlreadyDealtWith;

        var now = clock.UtcNow();
        var ended = await Open.Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.EndedAt, now).SetProperty(t => t.SaidTwoBy, by.Person), stop);
        return ended == 1 ? Noted(twin, AuditKind.Alteration, by) : EnrolmentProblems.AlreadyDealtWith;
    }

    /// <summary>Somebody was wrong, or is not sure any more: they are to be checked again.</summary>
    public async Task<Outcome<PersonId>> LookAgainAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await twins.OneSaidTwoAsync(id, by, stop) is not { } twin) return EnrolmentProblems.AlreadyDealtWith;

        var back = await db.Set<PossibleTwin>().Where(t => t.Id == id && t.SaidTwoBy != null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.EndedAt, (DateTime?)null).SetProperty(t => t.SaidTwoBy, (PersonId?)null), stop);
        return back == 1 ? Noted(twin, AuditKind.Alteration, by) : EnrolmentProblems.AlreadyDealtWith;
    }

    /// <summary>They are one, for good.</summary>
    public async Task<Outcome<PersonId>> MakeOneAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await twins.OneAsync(id, by, stop) is not { } twin) return EnrolmentProblems.AlreadyDealtWith;
        if (await IsPreventedAsync(twin, stop)) return EnrolmentProblems.SeeToAccessFirst;

        var now = clock.UtcNow();
        if (await Open.Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.EndedAt, now), stop) == 0) return EnrolmentProblems.AlreadyDealtWith;

        var (from, into) = (twin.Person.Id, twin.Other.Id);
        foreach (var part in parts) await part.MergeAsync(from, into, stop);
        await merge.RunAsync(from, into, by, stop);
        await support.EndBarredAsync(into, by, stop);
        await signIn.RunAsync(from, by, stop);
        await PointToKeptAsync(from, into, now, stop);
        audit.Record(PersonShown.Team.Act(AuditKind.Alteration, into), by);
        Noted(twin, AuditKind.Combination, by);
        return into;
    }

    private IQueryable<PossibleTwin> Open => db.Set<PossibleTwin>().Where(t => t.EndedAt == null);

    private async Task<bool> IsPreventedAsync(TwinCard twin, CancellationToken stop)
    {
        foreach (var part in parts.Where(part => part.Merging.Prevent))
            if (await part.PreviewAsync(twin.Person.Id, stop) + await part.PreviewAsync(twin.Other.Id, stop) > 0) return true;

        return false;
    }

    // Whoever may be the same as the closed record may be the same as the kept one. What else the closed one may have been is settled with it.
    private async Task PointToKeptAsync(PersonId from, PersonId into, DateTime now, CancellationToken stop)
    {
        var known = db.Set<PossibleTwin>().Where(t => t.Other == into).Select(t => t.Person);
        await Open.Where(t => t.Person == from || (t.Other == from && (t.Person == into || known.Contains(t.Person)))).ExecuteUpdateAsync(set => set.SetProperty(t => t.EndedAt, now), stop);
        await Open.Where(t => t.Other == from).ExecuteUpdateAsync(set => set.SetProperty(t => t.Other, into), stop);
    }

    private Outcome<PersonId> Noted(TwinCard twin, AuditKind kind, Actor by)
    {
        audit.Record(EnrolmentShown.Twin.Act(kind, [twin.Person.Id, twin.Other.Id]), by);
        return twin.Other.Id;
    }
}
