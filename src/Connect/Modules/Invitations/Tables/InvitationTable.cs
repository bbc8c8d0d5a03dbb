using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Invitations.Tables;

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitations").HasKey(i => i.Id);
        invitation.Property(i => i.Phone).HasMaxLength(20);
        invitation.Property(i => i.Email).HasMaxLength(256);
        invitation.Property(i => i.CodeHash).HasMaxLength(64);
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.Property(i => i.WebCodeHash).HasMaxLength(64);
        invitation.Property(i => i.WebPhone).HasMaxLength(20);
        invitation.HasIndex(i => i.Link);
        invitation.HasIndex(i => i.Person);
        invitation.HasIndex(i => i.Phone);
        invitation.HasIndex(i => i.TokenHash);
        invitation.HasIndex(i => new { i.By, i.CreatedAt });
    }
}
