using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Settings;

/// <summary>Nobody is woken: a text that answers nothing waits for the hours from 8am to 8pm, London time.</summary>
internal sealed class QuietHours(TimeProvider clock) : ISendRule
{
    private static readonly TimeSpan From = TimeSpan.FromHours(8);
    private static readonly TimeSpan To = TimeSpan.FromHours(20);

    public Task<SendVerdict> CheckAsync(OutgoingText text, CancellationToken stop)
    {
        var local = UkTime.ToLocal(clock.UtcNow());
        if (!text.Unprompted || (local.TimeOfDay >= From && local.TimeOfDay < To)) return Task.FromResult<SendVerdict>(new SendVerdict.Send());

        var morning = local.TimeOfDay < From ? local.Date + From : local.Date.AddDays(1) + From;
        return Task.FromResult<SendVerdict>(new SendVerdict.Hold(UkTime.ToUtc(morning), "Quiet hours."));
    }
}
