using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <summary>The office says whether two records are one person. If they are, what was answered last goes into the older record and the new one is closed.</summary>
internal sealed class SettleTwin(ConnectDb db, Twins twins, MergeDetails merge, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<PersonId>> RunAsync(Guid id, bool same, Actor by, CancellationToken stop)
    {
        if (await twins.OneAsync(id, by, stop) is not { } twin) return EnrolmentProblems.AlreadyDealtWith;

        var now = clock.UtcNow();
        if (await db.Set<PossibleTwin>().Where(t => t.Id == id && t.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.EndedAt, now), stop) == 0)
            return EnrolmentProblems.AlreadyDealtWith;

        if (!same)
        {
            audit.Record(EnrolmentShown.Twin.Act(AuditKind.Alteration, [twin.Person.Id, twin.Other.Id]), by);
            return twin.Person.Id;
        }

        await db.Set<SupporterSuggestion>().Where(s => s.Person == twin.Person.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Person, twin.Other.Id), stop);
        await db.Set<PossibleTwin>().Where(t => t.Person == twin.Person.Id && t.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.EndedAt, now), stop);
        audit.Record(EnrolmentShown.Twin.Act(AuditKind.Combination, [twin.Person.Id, twin.Other.Id]), by);
        await merge.RunAsync(twin.Person.Id, twin.Other.Id, by, stop);
        return twin.Other.Id;
    }
}
