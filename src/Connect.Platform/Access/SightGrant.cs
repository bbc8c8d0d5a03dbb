using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Access;

/// <summary>
/// Sight of one person that was given to somebody outside their pod: a supporter (`network`) or the volunteer who enrolled them (`enrolling`).
/// An exclusion holds against it; a restriction too, but for supporters, to whom the person opened it themselves.
/// </summary>
public sealed class SightGrant : IAboutPerson
{
    public required PersonId Viewer { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>As <see cref="AccessTable.Reach"/> names it.</summary>
    public required string Reach { get; init; }

    /// <summary>System time: the view compares it with the database's own clock, so that nothing has to run for it to end. Null while it lasts.</summary>
    public DateTime? Until { get; set; }
}

internal sealed class SightGrantTable : IEntityTypeConfiguration<SightGrant>
{
    public void Configure(EntityTypeBuilder<SightGrant> grant)
    {
        grant.ToTable("sight_grants").HasKey(g => new { g.Viewer, g.Person, g.Reach });
        grant.Property(g => g.Reach).HasMaxLength(20);
        grant.HasIndex(g => g.Person);
    }
}
