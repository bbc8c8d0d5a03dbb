using Connect.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Ratings;

/// <summary>How it was, from 1 (very poor) to 5 (very good), in the person's own words if they gave any.</summary>
internal sealed class Rating : IAboutPerson
{
    public long Seq { get; init; }

    /// <summary>What is rated, such as an appointment. One rating each.</summary>
    public required Guid About { get; init; }

    public required PersonId Person { get; init; }
    public required PersonId Worker { get; init; }
    public required int Score { get; init; }
    public string? Comment { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class RatingTable : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("ratings").HasKey(r => r.Seq);
        rating.Property(r => r.Seq).ValueGeneratedOnAdd();
        rating.HasIndex(r => r.About).IsUnique();
        rating.HasIndex(r => r.Worker);
    }
}
