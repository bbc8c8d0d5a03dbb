using Connect.Platform.Audit;

namespace Connect.Modules.Ratings;

/// <inheritdoc cref="People.PersonShown"/>
internal static class RatingShown
{
    public static readonly Shown Whole = new("rating", "score", "comment");
}
