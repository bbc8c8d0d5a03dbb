namespace Connect.Platform.Due;

/// <summary>
/// When a failed try is made again: quickly at first, then for about four hours, which is as long as GOV.UK Notify itself keeps trying
/// a carrier, then hourly to the end of the third day, the longest that phone networks keep a text.
/// </summary>
public static class RetryIntervals
{
    private static readonly TimeSpan[] Table =
    [
        TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30),
        .. Enumerable.Repeat(TimeSpan.FromMinutes(1), 5),
        .. Enumerable.Repeat(TimeSpan.FromMinutes(5), 48),
        .. Enumerable.Repeat(TimeSpan.FromHours(1), 68),
    ];

    /// <summary>The wait after so many failed tries (from 1); null when there is no further try.</summary>
    public static TimeSpan? After(int attempts) => attempts <= Table.Length ? Table[attempts - 1] : null;
}
