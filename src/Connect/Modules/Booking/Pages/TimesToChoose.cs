using Connect.Modules.Planner;
using Connect.Platform.Access;

namespace Connect.Modules.Booking.Pages;

/// <summary>A worker's next open times as answers to choose from, day by day; more of them when asked.</summary>
/// <param name="MoreHref">The same page with more times; null when these are all.</param>
internal sealed record TimesToChoose(IReadOnlyList<SlotCard> Times, string? MoreHref)
{
    private const int Step = 20, Most = 400;

    /// <param name="person">Who chooses for themselves, and is not offered times at which they are elsewhere.</param>
    /// <param name="show">How many are wanted, as in the address.</param>
    public static async Task<TimesToChoose> OfAsync(OpenTimes times, PersonId worker, int show, string href, CancellationToken stop, PersonId person = default)
    {
        var wanted = Math.Clamp(show, Step, Most);
        var found = await times.NextAsync(worker, wanted + 1, after: null, stop, person);
        var more = found.Count > wanted && wanted < Most ? $"{href}{(href.Contains('?', StringComparison.Ordinal) ? '&' : '?')}show={wanted + Step}" : null;
        return new([.. found.Take(wanted)], more);
    }
}
