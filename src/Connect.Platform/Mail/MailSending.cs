using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Mail;

/// <summary>Hands queued mails to the mail server and writes down what it said.</summary>
internal sealed class MailSending(ConnectDb db, IEnumerable<IMailGateway> gateways, TimeProvider clock) : IOutsideWork
{
    public const string DueKind = "mail.send";
    private const string NoServer = "No mail server is set up: set Connect__Mail__Server.", TooLate = "Its time had passed.";

    public async Task<object?> CallAsync(DueRow row, CancellationToken stop)
    {
        var id = new MailId(row.About);
        var mail = await db.Set<OutgoingMail>().AsNoTracking().SingleAsync(m => m.Id == id, stop);
        if (mail.NotAfter < clock.UtcNow()) return null;

        // A setting that is missing is mended by a person, and by then nobody waits for this mail: it fails at once and is seen.
        var answer = gateways.FirstOrDefault() is { } gateway
            ? await gateway.SendAsync(new(mail.Id, mail.To, mail.Subject, mail.Body, mail.QueuedAt), stop)
            : new MailAnswer.Refused(NoServer);
        Meters.MailsSent.Add(1, new KeyValuePair<string, object?>("result", answer.GetType().Name));
        return answer;
    }

    public async Task<DueEnd> SettleAsync(DueRow row, object? answer, CancellationToken stop)
    {
        switch (answer)
        {
            case MailAnswer.Taken:
                await MoveAsync(row, MailState.Sent, null, stop);
                return new DueEnd.Done();
            case MailAnswer.Refused refused:
                await MoveAsync(row, MailState.Failed, refused.Reason, stop);
                return new DueEnd.Failed(refused.Reason);
            case MailAnswer.Later later:
                if (RetryIntervals.After(row.Attempts + 1) is null) await MoveAsync(row, MailState.Failed, later.Reason, stop);
                return new DueEnd.Again(later.Reason);
            default:
                await MoveAsync(row, MailState.Dropped, TooLate, stop);
                return new DueEnd.CalledOff(TooLate);
        }
    }

    private Task<int> MoveAsync(DueRow row, MailState state, string? reason, CancellationToken stop)
    {
        var (id, now) = (new MailId(row.About), clock.UtcNow());
        return db.Set<OutgoingMail>().Where(m => m.Id == id && m.State == MailState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, state).SetProperty(m => m.Reason, reason).SetProperty(m => m.StateAt, now), stop);
    }
}
