using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Settings;

/// <summary>Nobody is woken: a text that answers nothing waits for the hours from 8am to 8pm, London time.</summary>
public sealed class QuietHours(TimeProvider clock) : ISendRule
{
    private static readonly TimeSpan From = TimeSpan.FromHours(8);
    private static readonly TimeSpan To = TimeSpan.FromHours(20);

    public Task<SendVerdict> CheckAsync(OutgoingText text, CancellationToken stop) =>
        Task.FromResult<SendVerdict>(text.Unprompted && EndOf(clock.UtcNow()) is { } morning ? new SendVerdict.Hold(morning, "Quiet hours.") : new SendVerdict.Send());

    /// <summary>When the quiet hours end, UTC, if it is quiet now: what must come together with its text waits as long.</summary>
    public static DateTime? EndOf(DateTime utc)
    {
        var local = UkTime.ToLocal(utc);
        if (local.TimeOfDay >= From && local.TimeOfDay < To) return null;

        return UkTime.ToUtc(local.TimeOfDay < From ? local.Date + From : local.Date.AddDays(1) + From);
    }
}
