using Connect.Platform.Data;
using Connect.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Connect.Demo;

/// <summary>The mail server of the demonstration: takes every mail, and nothing leaves the machine.</summary>
internal sealed class DemoMailbox : IMailGateway
{
    public Task<MailAnswer> SendAsync(MailToSend mail, CancellationToken stop) => Task.FromResult<MailAnswer>(new MailAnswer.Taken());
}

/// <summary>The mail that the demonstration has sent, oldest first.</summary>
internal sealed class SentMail(ConnectDb db)
{
    private const int MostShown = 200;

    public async Task<List<MailShown>> NewestAsync(CancellationToken stop)
    {
        var newest = await db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Sent).OrderByDescending(mail => mail.QueuedAt).ThenByDescending(mail => mail.Id)
            .Take(MostShown).Select(mail => new MailShown(mail.To, mail.Subject, mail.Body, mail.StateAt ?? mail.QueuedAt)).ToListAsync(stop);
        newest.Reverse();
        return newest;
    }
}

internal sealed record MailShown(string To, string Subject, string Body, DateTime At);
