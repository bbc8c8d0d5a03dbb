using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Texts;

/// <summary>A text as it came in, kept before the sender was answered. Its bytes are never changed.</summary>
public sealed class ReceivedText
{
    public long Seq { get; init; }
    public required string Gateway { get; init; }
    public required string ProviderId { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required byte[] Raw { get; init; }
    public required DateTime ReceivedAt { get; init; }
    public ReceivedState State { get; set; }
    public int Attempts { get; set; }
    public DateTime TryAt { get; set; }
    public string? Reason { get; set; }

    /// <summary>The body for reading. PostgreSQL's text refuses NUL, so here it shows as its picture; <see cref="Raw"/> keeps it.</summary>
    public string Body => Encoding.UTF8.GetString(Raw).Replace('\0', '\u2400');
}

public enum ReceivedState
{
    Waiting,
    Done,
    Failed,
}

internal sealed class ReceivedTexts : IEntityTypeConfiguration<ReceivedText>
{
    public void Configure(EntityTypeBuilder<ReceivedText> text)
    {
        text.ToTable("received_texts").HasKey(t => t.Seq);
        text.Property(t => t.Seq).ValueGeneratedOnAdd();
        text.Property(t => t.Gateway).HasMaxLength(20);
        text.Property(t => t.ProviderId).HasMaxLength(200);
        text.Property(t => t.From).HasMaxLength(40);
        text.Property(t => t.To).HasMaxLength(40);
        text.Ignore(t => t.Body);
        text.HasIndex(t => new { t.Gateway, t.ProviderId }).IsUnique();
        text.HasIndex(t => t.Seq).HasFilter("state = 'Waiting'").HasDatabaseName("received_texts_waiting");
    }
}
