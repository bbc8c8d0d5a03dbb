using Connect.Modules.Authentication;
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
internal sealed class SettleTwin(ConnectDb db, Twins twins, MergeDetails merge, IEnumerable<IPersonParts> parts, Sessions sessions, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<PersonId>> RunAsync(Guid id, bool same, Actor by, CancellationToken stop)
    {
        if (await twins.OneAsync(id, by, stop) is not { } twin) return EnrolmentProblems.AlreadyDealtWith;

        if (same && await IsPreventedAsync(twin, stop)) return EnrolmentProblems.SeeToAccessFirst;

        var now = clock.UtcNow();
        if (await db.Set<PossibleTwin>().Where(t => t.Id == id && t.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.EndedAt, now), stop) == 0)
            return EnrolmentProblems.AlreadyDealtWith;

        if (!same)
        {
            audit.Record(EnrolmentShown.Twin.Act(AuditKind.Alteration, [twin.Person.Id, twin.Other.Id]), by);
            return twin.Person.Id;
        }

        await db.Set<PossibleTwin>().Where(t => t.Person == twin.Person.Id && t.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.EndedAt, now), stop);
        audit.Record(EnrolmentShown.Twin.Act(AuditKind.Combination, [twin.Person.Id, twin.Other.Id]), by);
        foreach (var part in parts) await part.MergeAsync(twin.Person.Id, twin.Other.Id, stop);
        await merge.RunAsync(twin.Person.Id, twin.Other.Id, by, stop);
        await sessions.EndAllAsync(twin.Person.Id, stop);
        return twin.Other.Id;
    }

    private async Task<bool> IsPreventedAsync(TwinCard twin, CancellationToken stop)
    {
        foreach (var part in parts.Where(part => part.Merging.Prevent))
            if (await part.PreviewAsync(twin.Person.Id, stop) + await part.PreviewAsync(twin.Other.Id, stop) > 0) return true;

        return false;
    }
}
