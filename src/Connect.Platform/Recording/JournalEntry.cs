using Connect.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Recording;

/// <summary>One thing that happened. Facts, never a sentence: its module renders it for each reader and language.</summary>
public sealed class JournalEntry : IAboutPerson
{
    /// <summary>The order of recording.</summary>
    public long Seq { get; init; }

    public required string Kind { get; init; }

    /// <summary>Whose journal it is in.</summary>
    public required PersonId Person { get; init; }

    /// <summary>What it is about, such as an appointment.</summary>
    public required Guid About { get; init; }

    public required DateTime HappenedAt { get; init; }

    /// <summary>The time that it concerns, such as the appointment's start.</summary>
    public required DateTime ConcernsAt { get; init; }

    public PersonId? Actor { get; init; }

    public required ActorKind ActorKind { get; init; }

    /// <summary>The worker whom it concerns, if one.</summary>
    public PersonId? Worker { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>JSON, read and written by the module that owns the kind.</summary>
    public required string Facts { get; init; }

    /// <summary>The database's transaction id (PostgreSQL), so that followers miss nothing that is committed late.</summary>
    public long Tx { get; init; }
}

/// <summary>Who may read an entry.</summary>
public enum Audience
{
    /// <summary>The team, the person, and supporters to whom the person opened it.</summary>
    Person,

    /// <summary>The team only.</summary>
    Team,
}

internal sealed class JournalEntries : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal_entries").HasKey(e => e.Seq);
        entry.Property(e => e.Seq).ValueGeneratedOnAdd();
        entry.Property(e => e.Kind).HasMaxLength(60);
        entry.Property(e => e.Tx).ValueGeneratedOnAdd();
        entry.HasIndex(e => new { e.Person, e.Seq });
        entry.HasIndex(e => new { e.Tx, e.Seq });
    }
}
