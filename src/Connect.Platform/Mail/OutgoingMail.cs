using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Mail;

/// <summary>A mail on its way, and how far it got.</summary>
public sealed class OutgoingMail
{
    public required MailId Id { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }

    /// <summary>Plain text. Emptied once <see cref="NotAfter"/> has passed: it may hold a link that opened something.</summary>
    public required string Body { get; init; }

    public required DateTime QueuedAt { get; init; }

    /// <summary>After this it is of no use and is dropped.</summary>
    public DateTime? NotAfter { get; init; }

    public MailState State { get; set; }
    public string? Reason { get; set; }
    public DateTime? StateAt { get; set; }
}

public enum MailState
{
    Queued,

    /// <summary>The mail server took it. What becomes of it there comes back as a mail, if at all.</summary>
    Sent,

    Failed,

    /// <summary>Its time had passed.</summary>
    Dropped,
}

internal sealed class OutgoingMails : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("outgoing_mails").HasKey(m => m.Id);
        mail.Property(m => m.To).HasMaxLength(MailAddress.Longest);
        mail.Property(m => m.Subject).HasMaxLength(200);
        mail.HasIndex(m => m.QueuedAt);
        mail.HasIndex(m => m.NotAfter);
    }
}
