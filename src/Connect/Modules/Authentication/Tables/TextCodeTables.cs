using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.TextCodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Authentication.Tables;

internal sealed class SignInCodeTable : IEntityTypeConfiguration<SignInCode>
{
    public void Configure(EntityTypeBuilder<SignInCode> code)
    {
        code.ToTable("sign_in_codes").HasKey(c => c.Seq);
        code.Property(c => c.Seq).ValueGeneratedOnAdd();
        code.Property(c => c.Phone).HasMaxLength(20);
        code.Property(c => c.Browser).HasMaxLength(64);
        code.Property(c => c.Address).HasMaxLength(64);
        code.Property(c => c.Hash).HasMaxLength(64);
        code.HasIndex(c => c.Id).IsUnique();
        code.HasIndex(c => new { c.Phone, c.Seq });
        code.HasIndex(c => c.Browser);
        code.HasIndex(c => new { c.Address, c.AskedAt });
        code.HasIndex(c => c.AskedAt);
    }
}

internal sealed class PinTable : IEntityTypeConfiguration<Pin>
{
    public void Configure(EntityTypeBuilder<Pin> pin) => pin.ToTable("pins").HasKey(p => p.Person);
}

internal sealed class SignInCardTable : IEntityTypeConfiguration<SignInCard>
{
    public void Configure(EntityTypeBuilder<SignInCard> card)
    {
        card.ToTable("sign_in_cards").HasKey(c => c.Id);
        card.Property(c => c.Hash).HasMaxLength(64);
        card.HasIndex(c => c.Hash).IsUnique();
        card.HasIndex(c => c.Person);
    }
}

internal sealed class TryCountTable : IEntityTypeConfiguration<TryCount>
{
    public void Configure(EntityTypeBuilder<TryCount> tries)
    {
        tries.ToTable("sign_in_tries").HasKey(t => t.Subject);
        tries.Property(t => t.Subject).HasMaxLength(60);
    }
}
