using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Texts;

/// <summary>Moves a text's state, upwards only, whoever comes first: the gateway's answer, a receipt, a late receipt.</summary>
internal sealed class TextStates(ConnectDb db, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    public async Task MoveAsync(TextId id, TextState state, string? reason, string? providerId, CancellationToken stop)
    {
        var lower = Enum.GetValues<TextState>().Where(other => other < state && other < TextState.Delivered).ToArray();
        var now = clock.UtcNow();
        var moved = await db.Set<OutgoingText>()
            .Where(text => text.Id == id && lower.Contains(text.State))
            .ExecuteUpdateAsync(set => set
                .SetProperty(text => text.State, state)
                .SetProperty(text => text.StateAt, now)
                .SetProperty(text => text.Reason, reason)
                .SetProperty(text => text.ProviderId, text => providerId ?? text.ProviderId), stop);
        if (moved == 1) await TellAsync(id, stop);
    }

    private async Task TellAsync(TextId id, CancellationToken stop)
    {
        var shown = await db.Set<OutgoingText>().Where(text => text.Id == id).Select(text => new { text.Person, text.Topic }).SingleAsync(stop);
        if (shown is { Person: { } person, Topic: { } topic }) after.Do(() => live.Changed(new(topic, person)));
    }
}
