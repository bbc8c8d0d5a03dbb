using Connect.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Texts;

/// <summary>A text on its way to a phone, and how far it got.</summary>
public sealed class OutgoingText
{
    public required TextId Id { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Body { get; init; }
    public required DateTime QueuedAt { get; init; }

    /// <summary>After this it is of no use and is dropped: a reminder once the appointment has begun.</summary>
    public DateTime? NotAfter { get; init; }

    /// <summary>True for a text that answers nothing, such as a reminder: it keeps out of quiet hours.</summary>
    public bool Unprompted { get; init; }

    /// <summary>True for texts that STOP does not hold back: the answer to STOP itself, and what tells of a change that was made by text.</summary>
    public bool Essential { get; init; }

    /// <summary>True for words that tell nothing of anybody: they go to a number that is not proved, and to a phone that others read.</summary>
    public bool Neutral { get; init; }

    /// <summary>Whose text it is, and the topic of the open pages that show how far it got.</summary>
    public PersonId? Person { get; init; }

    /// <inheritdoc cref="Person"/>
    public string? Topic { get; init; }

    public TextState State { get; set; }
    public string? ProviderId { get; set; }
    public string? Reason { get; set; }
    public DateTime? StateAt { get; set; }
}

internal sealed class OutgoingTexts : IEntityTypeConfiguration<OutgoingText>
{
    public void Configure(EntityTypeBuilder<OutgoingText> text)
    {
        text.ToTable("outgoing_texts").HasKey(t => t.Id);
        text.Property(t => t.From).HasMaxLength(20);
        text.Property(t => t.To).HasMaxLength(20);
        text.Property(t => t.Topic).HasMaxLength(60);
        text.Property(t => t.Neutral).HasDefaultValue(false);
        text.HasIndex(t => t.QueuedAt);
        text.HasIndex(t => t.To);

        // Few, and a supervisor's page asks for the latest.
        text.HasIndex(t => t.StateAt).HasFilter("state in ('Undelivered', 'Failed')").HasDatabaseName("outgoing_texts_failed");
    }
}

/// <summary>News of a text, kept once by its key.</summary>
internal sealed class ReceivedReceipt
{
    public required string Gateway { get; init; }
    public required string Key { get; init; }
    public required TextId Text { get; init; }
    public required TextState State { get; init; }
    public required DateTime ReceivedAt { get; init; }
}

internal sealed class ReceivedReceipts : IEntityTypeConfiguration<ReceivedReceipt>
{
    public void Configure(EntityTypeBuilder<ReceivedReceipt> receipt)
    {
        receipt.ToTable("received_receipts").HasKey(r => new { r.Gateway, r.Key });
        receipt.Property(r => r.Gateway).HasMaxLength(20);
        receipt.Property(r => r.Key).HasMaxLength(200);
        receipt.HasIndex(r => r.Text);
    }
}
