using Connect.Modules.Enrolment.Due;
using Connect.Modules.People;
using Connect.Platform.Due;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Enrolment;

/// <summary>What the fate of texts tells of a number: that it fails for good, or that it takes texts again after that.</summary>
internal sealed class NumberNews(NumberProofs numbers, DueRows due, TimeProvider clock) : ITextNews
{
    public async Task HearAsync(string phone, TextState state, CancellationToken stop)
    {
        var failed = state == TextState.Undelivered;
        var at = clock.UtcNow() + (failed ? AskIfStillTheirs.AfterFailure : TimeSpan.Zero);
        foreach (var person in failed ? await numbers.FailAsync(phone, stop) : await numbers.BackAsync(phone, stop))
            due.Add(AskIfStillTheirs.DueKind, person.Value, at);
    }
}
