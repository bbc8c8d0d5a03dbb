using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.AccessControl.Tables;

internal sealed class RestrictionTable : IEntityTypeConfiguration<Restriction>
{
    public void Configure(EntityTypeBuilder<Restriction> restriction)
    {
        restriction.ToTable("restrictions").HasKey(r => r.Person);
        restriction.Property(r => r.Reason).HasMaxLength(AccessProblems.LongestReason);
    }
}

internal sealed class RestrictionViewerTable : IEntityTypeConfiguration<RestrictionViewer>
{
    public void Configure(EntityTypeBuilder<RestrictionViewer> viewer) =>
        viewer.ToTable("restriction_viewers").HasKey(v => new { v.Person, v.Viewer });
}

internal sealed class ExclusionTable : IEntityTypeConfiguration<Exclusion>
{
    public void Configure(EntityTypeBuilder<Exclusion> exclusion)
    {
        exclusion.ToTable("exclusions").HasKey(e => new { e.Viewer, e.Person });
        exclusion.Property(e => e.Reason).HasMaxLength(AccessProblems.LongestReason);
    }
}

internal sealed class BrokenGlassTable : IEntityTypeConfiguration<BrokenGlass>
{
    public void Configure(EntityTypeBuilder<BrokenGlass> glass)
    {
        glass.ToTable("broken_glass").HasKey(g => g.Id);
        glass.Property(g => g.Reason).HasMaxLength(AccessProblems.LongestReason);
        glass.HasIndex(g => new { g.Viewer, g.Person });
    }
}
