using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Due;

/// <summary>Something that must still happen. It ends as done, as called off, or as a failure that people see.</summary>
public sealed class DueRow
{
    public long Seq { get; init; }

    /// <summary>Which <see cref="IDueWork"/> does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: the appointment, the text. Calling off goes by this.</summary>
    public required Guid About { get; init; }

    /// <summary>Rows of one lane are done in order, one at a time: a phone number, a person.</summary>
    public string? Lane { get; init; }

    /// <summary>Business time.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>Business time of the next try: <see cref="DueAt"/>, or later after a failed one.</summary>
    public required DateTime TryAt { get; set; }

    public int Attempts { get; set; }

    public DueState State { get; set; }

    /// <summary>Why it was retried, called off or given up.</summary>
    public string? Reason { get; set; }

    /// <summary>Database time until which one node has it in hand.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>Words for whoever does it, as JSON; small.</summary>
    public string? Facts { get; init; }
}

public enum DueState
{
    Waiting,
    Done,
    CalledOff,
    Failed,
}

internal sealed class DueRowTable : IEntityTypeConfiguration<DueRow>
{
    public void Configure(EntityTypeBuilder<DueRow> row)
    {
        row.ToTable("due_rows").HasKey(r => r.Seq);
        row.Property(r => r.Seq).ValueGeneratedOnAdd();
        row.Property(r => r.Kind).HasMaxLength(60);
        row.Property(r => r.Lane).HasMaxLength(60);
        row.HasIndex(r => r.TryAt).HasFilter("state = 'Waiting'").HasDatabaseName("due_rows_waiting");
        row.HasIndex(r => new { r.Lane, r.Seq }).HasFilter("state = 'Waiting'").HasDatabaseName("due_rows_lane");
        row.HasIndex(r => new { r.About, r.Kind });
    }
}
