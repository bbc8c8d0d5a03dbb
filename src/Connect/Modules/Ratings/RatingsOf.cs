using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Ratings;

/// <summary>A rating as pages show it.</summary>
public sealed record RatingCard(Guid About, int Score, string? Comment, DateTime At);

/// <summary>The ratings that somebody may see, by what they are about.</summary>
public sealed class RatingsOf(ConnectDb db)
{
    public Task<RatingCard?> OneAsync(Guid about, Actor by, CancellationToken stop) =>
        db.Set<Rating>().VisibleTo(db, by, Thing.Rating).Where(r => r.About == about)
            .Select(r => new RatingCard(r.About, r.Score, r.Comment, r.At)).FirstOrDefaultAsync(stop);
}
