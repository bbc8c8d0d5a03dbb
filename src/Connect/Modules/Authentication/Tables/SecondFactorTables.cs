using Connect.Modules.Authentication.SecondFactors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Authentication.Tables;

internal sealed class SecondFactorTable : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> factor) => factor.ToTable("second_factors").HasKey(f => f.Account);
}

internal sealed class RecoveryCodeTable : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("recovery_codes").HasKey(c => c.Id);
        code.Property(c => c.Hash).HasMaxLength(64);
        code.HasIndex(c => new { c.Account, c.Hash });
    }
}
