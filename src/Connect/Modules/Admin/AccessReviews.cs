using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Admin;

/// <summary>Why somebody's access is to be confirmed.</summary>
public enum ReviewReason
{
    /// <summary>It is not: it was confirmed as it is, not long ago.</summary>
    None,

    Never,

    /// <summary>They have another role or pod than was confirmed.</summary>
    Changed,

    /// <summary>It was confirmed as it is, but <see cref="AccessReviews.Every"/> is over.</summary>
    LongAgo,
}

/// <summary>A user as the review lists them.</summary>
public sealed record ReviewLine(UserAccess Access, PersonCard Person, DateTime? UsedAt, string Pods, ReviewReason Reason, DateTime? At, string? By);

/// <summary>Whose access is to be confirmed, the longest unconfirmed first.</summary>
public sealed class AccessReviews(ConnectDb db, UserAccessNow now, PersonCards cards, AccountCards accounts, PodList pods, TimeProvider clock)
{
    public const int PageSize = 25;

    public static readonly TimeSpan Every = TimeSpan.FromDays(90);

    public async Task<int> CountDueAsync(CancellationToken stop) => (await StandingAsync(stop)).Count(one => one.Reason != ReviewReason.None);

    /// <param name="number">Counted from 1.</param>
    public async Task<(IReadOnlyList<ReviewLine> Lines, int Due, int All)> PageAsync(bool onlyDue, int number, CancellationToken stop)
    {
        var all = await StandingAsync(stop);
        var due = all.Count(one => one.Reason != ReviewReason.None);
        var page = all.Where(one => !onlyDue || one.Reason != ReviewReason.None).OrderBy(one => one.Reason == ReviewReason.None).ThenBy(one => one.Review?.At ?? DateTime.MinValue)
            .Skip((number - 1) * PageSize).Take(PageSize).ToList();
        return (await LinesAsync(page, stop), due, all.Count);
    }

    private async Task<List<Standing>> StandingAsync(CancellationToken stop)
    {
        var reviews = await db.Set<AccessReview>().AsNoTracking().ToDictionaryAsync(review => review.Person, stop);
        var longAgo = clock.UtcNow() - Every;
        return (await now.AllAsync(stop)).ConvertAll(one => Stands(one, reviews.GetValueOrDefault(one.Person), longAgo));
    }

    private static Standing Stands(UserAccess access, AccessReview? review, DateTime longAgo) => new(access, review, Reason(access, review, longAgo));

    private static ReviewReason Reason(UserAccess access, AccessReview? review, DateTime longAgo) =>
        review is null ? ReviewReason.Never
        : review.Stamp != access.Stamp ? ReviewReason.Changed
        : review.At <= longAgo ? ReviewReason.LongAgo
        : ReviewReason.None;

    private async Task<IReadOnlyList<ReviewLine>> LinesAsync(List<Standing> page, CancellationToken stop)
    {
        var ids = page.ConvertAll(one => one.Access.Person);
        var people = await cards.OfAsync([.. ids.Concat(page.Select(one => one.Review?.By).OfType<PersonId>()).Distinct()], stop);
        var used = await accounts.OfAsync(ids, stop);
        var names = await pods.NamesAsync(ids, stop);
        return page.ConvertAll(one => new ReviewLine(
            one.Access, people[one.Access.Person], used.GetValueOrDefault(one.Access.Person)?.UsedAt, string.Join(", ", names[one.Access.Person]),
            one.Reason, one.Review?.At, one.Review is { } review ? people.GetValueOrDefault(review.By)?.Name : null));
    }

    private sealed record Standing(UserAccess Access, AccessReview? Review, ReviewReason Reason);
}
