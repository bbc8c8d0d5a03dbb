using System.Collections.Frozen;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Texts;

/// <summary>Moves a text's state, upwards only, whoever comes first: the gateway's answer, a receipt, a late receipt.</summary>
internal sealed class TextStates(ConnectDb db, IEnumerable<ITextNews> news, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    // One statement for each state: it may follow any lower one, and nothing follows a final one.
    private static readonly FrozenDictionary<TextState, string> Moves = Enum.GetValues<TextState>().ToFrozenDictionary(state => state, Move);

    private static readonly PerModel<Func<ConnectDb, TextId, Task<Shown>>> ShownOn = new(() => EF.CompileAsyncQuery(
        (ConnectDb db, TextId id) => db.Set<OutgoingText>().Where(text => text.Id == id).Select(text => new Shown(text.To, text.Person, text.Topic)).Single()));

    public async Task MoveAsync(TextId id, TextState state, string? reason, string? providerId, CancellationToken stop)
    {
        var moved = await db.Database.ExecuteSqlRawAsync(Moves[state],
            [id.Value, state.ToString(), db.Dialect.Stored(clock.UtcNow()), reason!, providerId!], stop);
        if (moved == 1) await TellAsync(id, state, stop);
    }

    private static string Move(TextState to)
    {
        var lower = Enum.GetValues<TextState>().Where(other => other < to && other < TextState.Delivered).Select(other => $"'{other}'").DefaultIfEmpty("null");
        return $$"""
            update outgoing_texts set state = {1}, state_at = {2}, reason = {3}, provider_id = coalesce({4}, provider_id)
            where id = {0} and state in ({{string.Join(", ", lower)}})
            """;
    }

    private async Task TellAsync(TextId id, TextState state, CancellationToken stop)
    {
        var text = await ShownOn.For(db)(db, id);
        if (text is { Person: { } person, Topic: { } topic }) after.Do(() => live.Changed(new(topic, person)));
        if (state is not (TextState.Delivered or TextState.Undelivered)) return;

        foreach (var listener in news) await listener.HearAsync(text.To, state, stop);
    }

    private sealed record Shown(string To, PersonId? Person, string? Topic);
}
