using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Web.Forms;

/// <summary>Twice a day: forms sent over a day ago go. One sent again after that does again what it is for.</summary>
internal sealed class ForgetSentForms(ConnectDb db, SystemTime clock) : IRecurringWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public Task RunAsync(CancellationToken stop)
    {
        var before = clock.UtcNow() - Kept;
        return db.Set<SentForm>().Where(form => form.At < before).ExecuteDeleteAsync(stop);
    }
}
