using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Caseload;

/// <summary>Several people, or one, go from a worker to another with one press: all of them or none.</summary>
public sealed record ReallocationWish(IReadOnlyList<PersonId> People, PersonId From, PersonId To, PodId? Pod, AppointmentsThen Then, string Note)
{
    /// <summary>The most at once.</summary>
    public const int Most = 100;
}

/// <inheritdoc cref="ReallocationWish"/>
public sealed class Reallocate(TransferPerson transfer, AuditTrail audit)
{
    /// <returns>The batch, by which it can be undone.</returns>
    public async Task<Outcome<Guid>> RunAsync(ReallocationWish wish, Actor by, CancellationToken stop)
    {
        if (wish.People.Count is 0 or > ReallocationWish.Most) return CaseloadProblems.Nobody;

        var batch = Guid.CreateVersion7();
        foreach (var person in wish.People.Distinct())
        {
            var done = await transfer.RunAsync(new(person, wish.From, wish.To, wish.Pod, wish.Then, wish.Note), batch, by, stop);
            if (done.Problem is { } problem) return problem;
        }

        audit.Record(CaseloadShown.Transfer.Act(AuditKind.Alteration, wish.People, batch), by);
        return batch;
    }
}
