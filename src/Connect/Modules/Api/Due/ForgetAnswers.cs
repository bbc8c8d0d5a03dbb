using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Api.Due;

/// <summary>Twice a day: answers kept for a day go. A key sent again after that counts as a new one.</summary>
internal sealed class ForgetAnswers(ConnectDb db, SystemTime clock) : IRecurringWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public Task RunAsync(CancellationToken stop)
    {
        var before = clock.UtcNow() - Kept;
        return db.Set<KeptAnswer>().Where(answer => answer.At < before).ExecuteDeleteAsync(stop);
    }
}
