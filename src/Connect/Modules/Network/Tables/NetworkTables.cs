using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Network.Tables;

internal sealed class SupportLinkTable : IEntityTypeConfiguration<SupportLink>
{
    public void Configure(EntityTypeBuilder<SupportLink> link)
    {
        link.ToTable("support_links").HasKey(l => l.Id);
        link.Property(l => l.FirstName).HasMaxLength(100);
        link.Property(l => l.LastName).HasMaxLength(100);
        link.Property(l => l.Organisation).HasMaxLength(200);
        link.HasIndex(l => l.Person);
        link.HasIndex(l => new { l.Supporter, l.Person });
    }
}

internal sealed class NoContactPairTable : IEntityTypeConfiguration<NoContactPair>
{
    public void Configure(EntityTypeBuilder<NoContactPair> pair)
    {
        pair.ToTable("no_contact_pairs").HasKey(p => p.Id);
        pair.Property(p => p.Phone).HasMaxLength(20);
        pair.Property(p => p.Email).HasMaxLength(256);
        pair.Property(p => p.Name).HasMaxLength(200);
        pair.HasIndex(p => p.Person);
        pair.HasIndex(p => p.Other);
    }
}
