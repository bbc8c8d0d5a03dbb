using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Conversations;

/// <summary>Gives out lines and finds who is meant by one.</summary>
public sealed class Lines(ConnectDb db, IOptions<TextLinesOptions> pool, TimeProvider clock)
{
    private static readonly TimeSpan Resting = TimeSpan.FromDays(365);

    private static readonly PerModel<Func<ConnectDb, PersonId, string, IAsyncEnumerable<PersonId>>> Meant = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId person, string line) => db.Set<LineUse>()
            .Where(use => use.Person == person && use.Line == line && use.Until == null)
            .OrderBy(use => use.From).ThenBy(use => use.Id)
            .Select(use => use.Worker)));

    private readonly Dictionary<(PersonId Person, PersonId Worker), string> _known = [];

    /// <summary>The workers whom this person means when writing to this line: one as a rule, several when the pool is too small.</summary>
    public async Task<List<PersonId>> WorkersOnAsync(PersonId person, string line)
    {
        var workers = new List<PersonId>(1);
        await foreach (var worker in Meant.For(db)(db, person, line)) workers.Add(worker);
        foreach (var worker in workers) _known[(person, worker)] = line;
        return workers;
    }

    /// <summary>The line of a pair, given out now if they have none yet.</summary>
    public async Task<string> OfAsync(PersonId person, PersonId worker, CancellationToken stop)
    {
        if (_known.TryGetValue((person, worker), out var known)) return known;

        var line = await db.Set<LineUse>()
            .Where(use => use.Person == person && use.Worker == worker && use.Until == null)
            .Select(use => use.Line).FirstOrDefaultAsync(stop);
        return _known[(person, worker)] = line ?? await GiveOutAsync(person, worker, stop);
    }

    /// <summary>The next worker takes over the line that the person knows.</summary>
    public Task MoveAsync(PersonId person, PersonId from, PersonId to, CancellationToken stop) =>
        db.Set<LineUse>().Where(use => use.Person == person && use.Worker == from && use.Until == null)
            .ExecuteUpdateAsync(set => set.SetProperty(use => use.Worker, to), stop);

    private async Task<string> GiveOutAsync(PersonId person, PersonId worker, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var rested = now - Resting;
        var used = await db.Set<LineUse>()
            .Where(use => use.Person == person && (use.Until == null || use.Until > rested))
            .Select(use => use.Line).ToListAsync(stop);
        used.AddRange(db.Set<LineUse>().Local.Where(use => use.Person == person).Select(use => use.Line));

        // No line left: they share the first, and the assistant asks who is meant.
        var line = pool.Value.Lines.FirstOrDefault(line => !used.Contains(line)) ?? pool.Value.Lines[0];
        db.Add(new LineUse { Id = Guid.CreateVersion7(), Person = person, Worker = worker, Line = line, From = now });
        return line;
    }
}
