namespace Connect.Platform.Mail;

/// <summary>A way out for mail: the organisation's mail server, or the mailbox of the demonstration.</summary>
public interface IMailGateway
{
    /// <summary>Hands one mail over. Never throws for what the server does: an outage is an answer.</summary>
    Task<MailAnswer> SendAsync(MailToSend mail, CancellationToken stop);
}

/// <summary>One mail as the mail server sees it.</summary>
public sealed record MailToSend(MailId Id, string To, string Subject, string Body, DateTime QueuedAt);

/// <summary>What the mail server said.</summary>
public abstract record MailAnswer
{
    private MailAnswer() { }

    public sealed record Taken : MailAnswer;

    /// <summary>Not now: down, slow, too many, or set up wrongly. Tried again by the due loop.</summary>
    public sealed record Later(string Reason) : MailAnswer;

    /// <summary>Never: the server refuses this mail for good.</summary>
    public sealed record Refused(string Reason) : MailAnswer;
}
