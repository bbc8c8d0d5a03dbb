using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Mail;

/// <summary>Twice a day: the words of mails whose time has passed go. They held links that opened something.</summary>
internal sealed class ForgetMail(ConnectDb db, TimeProvider clock) : IRecurringWork
{
    public Task RunAsync(CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<OutgoingMail>().Where(m => m.NotAfter <= now && m.State != MailState.Queued && m.Body != "")
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Body, ""), stop);
    }
}
