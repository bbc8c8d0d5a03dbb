using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Settings;

/// <summary>Nobody is woken: a text that answers nothing, or comes an hour late with its answer, waits for the hours from 8am to 8pm, London time.</summary>
internal sealed class QuietHours(TimeProvider clock) : ISendRule
{
    private static readonly TimeSpan From = TimeSpan.FromHours(8);
    private static readonly TimeSpan To = TimeSpan.FromHours(20);
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    public Task<SendVerdict> CheckAsync(OutgoingText text, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var (local, isAwaited) = (UkTime.ToLocal(now), !text.Unprompted && now - text.QueuedAt < Late);
        if (isAwaited || (local.TimeOfDay >= From && local.TimeOfDay < To)) return Task.FromResult<SendVerdict>(new SendVerdict.Send());

        var morning = local.TimeOfDay < From ? local.Date + From : local.Date.AddDays(1) + From;
        return Task.FromResult<SendVerdict>(new SendVerdict.Hold(UkTime.ToUtc(morning), "Quiet hours."));
    }
}
