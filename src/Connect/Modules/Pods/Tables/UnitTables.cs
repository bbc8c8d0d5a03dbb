using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Pods.Tables;

internal sealed class UnitTable : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("units").HasKey(u => u.Id);
        unit.Property(u => u.Name).HasMaxLength(OrganisationProblems.LongestName);
        unit.Property(u => u.ClosedBecause).HasMaxLength(OrganisationProblems.LongestReason);
        unit.HasIndex(u => u.Parent);
    }
}

internal sealed class OfficeTable : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.ToTable("offices").HasKey(o => o.Unit);
        office.Property(o => o.Place).HasMaxLength(OfficeEntry.LongestPlace);
        office.Property(o => o.Address).HasMaxLength(OfficeEntry.LongestAddress);
        office.Property(o => o.Telephone).HasMaxLength(OfficeEntry.LongestTelephone);
    }
}

internal sealed class OpeningTimeTable : IEntityTypeConfiguration<OpeningTime>
{
    public void Configure(EntityTypeBuilder<OpeningTime> time) => time.ToTable("opening_times").HasKey(t => new { t.Office, t.Day });
}

internal sealed class OpeningExceptionTable : IEntityTypeConfiguration<OpeningException>
{
    public void Configure(EntityTypeBuilder<OpeningException> exception)
    {
        exception.ToTable("opening_exceptions").HasKey(e => new { e.Office, e.Date });
        exception.Property(e => e.Why).HasMaxLength(OrganisationProblems.LongestReason);
    }
}
