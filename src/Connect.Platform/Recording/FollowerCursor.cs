using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Recording;

/// <summary>How far a follower has come: the last (transaction, sequence) that it took.</summary>
internal sealed class FollowerCursor
{
    public required string Name { get; init; }
    public long Tx { get; set; }
    public long Seq { get; set; }
}

/// <summary>An entry that a follower could not take, and why.</summary>
public sealed class ParkedEntry
{
    public required string Follower { get; init; }
    public required long Seq { get; init; }
    public required string Reason { get; init; }
    public required DateTime ParkedAt { get; init; }
}

internal sealed class FollowerCursors : IEntityTypeConfiguration<FollowerCursor>
{
    public void Configure(EntityTypeBuilder<FollowerCursor> cursor)
    {
        cursor.ToTable("follower_cursors").HasKey(c => c.Name);
        cursor.Property(c => c.Name).HasMaxLength(60);
    }
}

internal sealed class ParkedEntries : IEntityTypeConfiguration<ParkedEntry>
{
    public void Configure(EntityTypeBuilder<ParkedEntry> parked)
    {
        parked.ToTable("parked_entries").HasKey(p => new { p.Follower, p.Seq });
        parked.Property(p => p.Follower).HasMaxLength(60);
    }
}
