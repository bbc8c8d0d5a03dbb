using Connect.Platform.Mail;

namespace Connect.Tests.Fakes;

/// <summary>Every mailbox there is: keeps what it is given, and answers otherwise when told.</summary>
internal sealed class FakeMail : IMailGateway
{
    private readonly Lock _lock = new();
    private readonly List<MailToSend> _mails = [];

    /// <summary>What it says to a mail; null to take it.</summary>
    public Func<MailToSend, MailAnswer?> Answer { get; set; } = _ => null;

    /// <summary>How often it was asked to send something, taken or not.</summary>
    public int Asked { get; private set; }

    public IReadOnlyList<MailToSend> In(string mailbox)
    {
        lock (_lock) return [.. _mails.Where(mail => mail.To == mailbox)];
    }

    public Task<MailAnswer> SendAsync(MailToSend mail, CancellationToken stop)
    {
        lock (_lock)
        {
            Asked++;
            if (Answer(mail) is { } other) return Task.FromResult(other);
            _mails.Add(mail);
        }

        return Task.FromResult<MailAnswer>(new MailAnswer.Taken());
    }
}
