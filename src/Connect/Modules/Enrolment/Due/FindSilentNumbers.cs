using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment.Due;

/// <summary>Each night: a number from which nobody has texted for 90 days is in doubt, and asked about. Drafts that nobody finished are forgotten.</summary>
internal sealed class FindSilentNumbers(ConnectDb db, NumberProofs numbers, HeardFrom heard, DueRows due, SystemTime system, TimeProvider clock) : IRecurringWork
{
    /// <summary>Networks give a number out again after about as long.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(90);

    private const int AtOnce = 500;

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var (since, last) = (now - Silence, default(PersonId));
        while (await numbers.ProvedBeforeAsync(since, last, AtOnce, stop) is { Count: > 0 } batch)
        {
            last = batch[^1];
            var speaking = await heard.SinceAsync(batch, since, stop);
            foreach (var person in batch.Except(speaking))
                if (await numbers.DoubtAsync(person, PhoneDoubt.Silent, Actor.Service, stop)) due.Add(AskIfStillTheirs.DueKind, person.Value, now);
        }

        await ForgetAsync(now - Enrolments.Kept, stop);
    }

    private async Task ForgetAsync(DateTime before, CancellationToken stop)
    {
        await db.Set<EnrolmentRow>().Where(e => e.FinishedAt == null && e.ChangedAt < before).ExecuteDeleteAsync(stop);
        var old = system.UtcNow().AddDays(-2);
        await db.Set<NumberCode>().Where(c => c.AskedAt < old).ExecuteDeleteAsync(stop);
    }
}
