using System.Collections.Frozen;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Texts;

/// <summary>Moves a text's state, upwards only, whoever comes first: the gateway's answer, a receipt, a late receipt.</summary>
internal sealed class TextStates(ConnectDb db, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    // One statement for each state: it may follow any lower one, and nothing follows a final one.
    private static readonly FrozenDictionary<TextState, string> Moves = Enum.GetValues<TextState>().ToFrozenDictionary(state => state, Move);

    public async Task MoveAsync(TextId id, TextState state, string? reason, string? providerId, CancellationToken stop)
    {
        object[] values = [id.Value, state.ToString(), db.Dialect.Stored(clock.UtcNow()), reason!, providerId!];
        if (await db.Database.SqlQueryRaw<Shown>(Moves[state], values).ToListAsync(stop) is [{ Person: { } person, Topic: { } topic }])
            after.Do(() => live.Changed(new(topic, new(person))));
    }

    private static string Move(TextState to)
    {
        var lower = Enum.GetValues<TextState>().Where(other => other < to && other < TextState.Delivered).Select(other => $"'{other}'").DefaultIfEmpty("null");
        return $$"""
            update outgoing_texts set state = {1}, state_at = {2}, reason = {3}, provider_id = coalesce({4}, provider_id)
            where id = {0} and state in ({{string.Join(", ", lower)}})
            returning person as "Person", topic as "Topic"
            """;
    }

    private sealed record Shown(Guid? Person, string? Topic);
}
