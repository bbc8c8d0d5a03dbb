using System.Collections.Frozen;
using System.Data.Common;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;

namespace Connect.Platform.Texts;

/// <summary>Moves a text's state, upwards only, whoever comes first: the gateway's answer, a receipt, a late receipt.</summary>
internal sealed class TextStates(ConnectDb db, IEnumerable<ITextNews> news, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    // One statement for each state: it may follow any lower one, and nothing follows a final one.
    private static readonly FrozenDictionary<TextState, string> Moves = Enum.GetValues<TextState>().ToFrozenDictionary(state => state, Move);

    public async Task MoveAsync(TextId id, TextState state, string? reason, string? providerId, CancellationToken stop)
    {
        object[] values = [id.Value, state.ToString(), db.Dialect.Stored(clock.UtcNow()), reason!, providerId!];
        if (await db.OnlyRowAsync(Moves[state], values, Read, stop) is not { } text) return;

        if (text is { Person: { } person, Topic: { } topic }) after.Do(() => live.Changed(new(topic, new(person))));
        if (state is TextState.Delivered or TextState.Undelivered)
            foreach (var listener in news) await listener.HearAsync(text.To, state, stop);
    }

    private static string Move(TextState to)
    {
        var lower = Enum.GetValues<TextState>().Where(other => other < to && other < TextState.Delivered).Select(other => $"'{other}'").DefaultIfEmpty("null");
        return $$"""
            update outgoing_texts set state = {1}, state_at = {2}, reason = {3}, provider_id = coalesce({4}, provider_id)
            where id = {0} and state in ({{string.Join(", ", lower)}})
            returning "to", person, topic
            """;
    }

    private static Moved Read(DbDataReader row) => new(row.GetString(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.IsDBNull(2) ? null : row.GetString(2));

    private sealed record Moved(string To, Guid? Person, string? Topic);
}
