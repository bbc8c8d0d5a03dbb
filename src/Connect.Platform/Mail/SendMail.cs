using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Platform.Mail;

/// <summary>
/// Queues a mail: a row in the caller's transaction, and the due loop sends it. One that cannot be sent ends as a failure with its reason,
/// in its row and in its due row.
/// </summary>
public sealed class SendMail(ConnectDb db, DueRows due, TimeProvider clock)
{
    /// <exception cref="ArgumentException">The address is none (<see cref="MailAddress.Read"/>), or the subject is not one line.</exception>
    public MailId Run(MailWish wish)
    {
        if (MailAddress.Read(wish.To) is not { } to) throw new ArgumentException("Not a mail address.", nameof(wish));
        if (wish.Subject.Length is 0 or > 200 || wish.Subject.Any(char.IsControl)) throw new ArgumentException("The subject is one line of 200 characters at most.", nameof(wish));

        var mail = new OutgoingMail
        {
            Id = MailId.New(),
            To = to,
            Subject = wish.Subject,
            Body = wish.Body.ReplaceLineEndings("\n"),
            QueuedAt = clock.UtcNow(),
            NotAfter = wish.NotAfter,
        };
        db.Add(mail);
        due.Add(MailSending.DueKind, mail.Id.Value, mail.QueuedAt);
        return mail.Id;
    }
}

/// <summary>What is to be sent, to which address.</summary>
/// <param name="Subject">Never anything about a person: it shows on locked screens.</param>
/// <param name="Body">Plain text, paragraphs apart by an empty line. A line that is an address of the web becomes a link.</param>
public sealed record MailWish(string To, string Subject, string Body)
{
    /// <summary>Business time after which it is of no use: it is not sent any more, and its words are forgotten within a day.</summary>
    public DateTime? NotAfter { get; init; }
}
