using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Audit;

/// <summary>An event's place in the chain: from 1, without gaps, in the order in which events were linked.</summary>
public sealed class ChainLink
{
    public required long Seq { get; init; }
    public required long Event { get; init; }

    /// <summary>SHA-256 over the hash before and the event, as <see cref="EventHash"/> says; hexadecimal.</summary>
    public required string Hash { get; init; }
}

/// <summary>How far the chain had come at a time, signed. Copies of it away from the node are what a rewritten chain is measured by.</summary>
public sealed record ChainHead
{
    /// <summary>The last link.</summary>
    public required long Seq { get; init; }
    public required string Hash { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Base64, as <see cref="HeadKey"/> says.</summary>
    public required string Signature { get; init; }
}

internal sealed class ChainLinks : IEntityTypeConfiguration<ChainLink>
{
    public void Configure(EntityTypeBuilder<ChainLink> link)
    {
        link.ToTable("audit_links").HasKey(l => l.Seq);
        link.Property(l => l.Seq).ValueGeneratedNever();
        link.HasIndex(l => l.Event).IsUnique();
    }
}

internal sealed class ChainHeads : IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<ChainHead> head)
    {
        head.ToTable("audit_heads").HasKey(h => h.Seq);
        head.Property(h => h.Seq).ValueGeneratedNever();
    }
}
