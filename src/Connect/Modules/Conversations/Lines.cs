using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Conversations;

/// <summary>Gives out lines and finds who is meant by one.</summary>
public sealed class Lines(ConnectDb db, PersonCards cards, NoContact barred, IOptions<TextLinesOptions> pool, TimeProvider clock)
{
    private static readonly TimeSpan Resting = TimeSpan.FromDays(365);

    private static readonly PerModel<Func<ConnectDb, PersonId, string, IAsyncEnumerable<PersonId>>> OnLine = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId person, string line) => db.Set<LineUse>()
            .Where(use => use.Person == person && use.Line == line && use.Until == null && !use.IsSupport)
            .OrderBy(use => use.From).ThenBy(use => use.Id).Select(use => use.Worker)));

    private readonly Dictionary<(PersonId Person, PersonId Worker), string> _known = [];

    /// <summary>The workers whom this person means when writing to this line: one as a rule, several when the pool is too small.</summary>
    public async Task<List<PersonId>> WorkersOnAsync(PersonId person, string line)
    {
        var workers = new List<PersonId>(1);
        await foreach (var worker in OnLine.For(db)(db, person, line))
        {
            workers.Add(worker);
            Remember(person, worker, line);
        }

        return workers;
    }

    /// <summary>It was read together with something else.</summary>
    internal void Remember(PersonId person, PersonId worker, string line) => _known[(person, worker)] = line;

    /// <summary>The line of a pair, given out now if they have none yet.</summary>
    public async Task<string> OfAsync(PersonId person, PersonId worker, CancellationToken stop)
    {
        if (_known.TryGetValue((person, worker), out var known)) return known;

        return _known[(person, worker)] = await KnownAsync(person, worker, stop) ?? await GiveOutAsync(person, worker, isSupport: false, stop);
    }

    /// <summary>The line that this person uses for somebody whom they support or who supports them, given out now if there is none yet.</summary>
    public async Task<string> OfSupportAsync(PersonId person, PersonId other, CancellationToken stop)
    {
        if (_known.TryGetValue((person, other), out var known)) return known;
        if (await KnownAsync(person, other, stop) is { } kept) return _known[(person, other)] = kept;
        if (await barred.IsBarredAsync(person, other, stop)) throw new InvalidOperationException("These two must not contact each other, and nothing may give them a line.");

        return _known[(person, other)] = await GiveOutAsync(person, other, isSupport: true, stop);
    }

    /// <summary>Whom this person means by a line that is no worker's: those whom they support or who support them. Who no longer does comes last.</summary>
    public Task<List<PersonId>> SupportOnAsync(PersonId person, string line, CancellationToken stop) =>
        db.Set<LineUse>().Where(use => use.Person == person && use.Line == line && use.IsSupport)
            .OrderByDescending(use => use.Until == null).ThenBy(use => use.From).ThenBy(use => use.Id).Select(use => use.Worker).ToListAsync(stop);

    public Task<bool> HasSupportAsync(PersonId person, PersonId other, CancellationToken stop) =>
        db.Set<LineUse>().AnyAsync(use => use.Person == person && use.Worker == other && use.IsSupport && use.Until == null, stop);

    /// <summary>Neither writes to the other any more; the lines rest.</summary>
    public async Task GiveUpSupportAsync(PersonId one, PersonId other, CancellationToken stop)
    {
        var now = clock.UtcNow();
        await db.Set<LineUse>().Where(use => use.IsSupport && use.Until == null && ((use.Person == one && use.Worker == other) || (use.Person == other && use.Worker == one)))
            .ExecuteUpdateAsync(set => set.SetProperty(use => use.Until, now), stop);
        _known.Clear();
    }

    /// <summary>The next worker takes over the line that the person knows; one who has a line with them already keeps to that.</summary>
    public async Task MoveAsync(PersonId person, PersonId from, PersonId to, CancellationToken stop)
    {
        var now = clock.UtcNow();
        _known.Clear();
        var left = db.Set<LineUse>().Where(use => use.Person == person && use.Worker == from && use.Until == null);
        if (await db.Set<LineUse>().AnyAsync(use => use.Person == person && use.Worker == to && use.Until == null, stop))
            await left.ExecuteUpdateAsync(set => set.SetProperty(use => use.Until, now), stop);
        else
            await left.ExecuteUpdateAsync(set => set.SetProperty(use => use.Worker, to), stop);
        _known.Clear();
    }

    /// <summary>What was given up since then is theirs again.</summary>
    internal Task TakeUpAgainAsync(PersonId person, IReadOnlyCollection<PersonId> workers, DateTime since, CancellationToken stop) =>
        db.Set<LineUse>().Where(use => use.Person == person && workers.Contains(use.Worker) && use.Until >= since)
            .ExecuteUpdateAsync(set => set.SetProperty(use => use.Until, (DateTime?)null), stop);

    private Task<string?> KnownAsync(PersonId person, PersonId worker, CancellationToken stop) =>
        db.Set<LineUse>().Where(use => use.Person == person && use.Worker == worker && use.Until == null).Select(use => use.Line).FirstOrDefaultAsync(stop);

    private async Task<string> GiveOutAsync(PersonId person, PersonId worker, bool isSupport, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var rested = now - Resting;
        var sharing = await OnOnePhoneAsync(person, stop);
        var uses = await db.Set<LineUse>().AsNoTracking()
            .Where(use => sharing.Contains(use.Person) && (use.Until == null || use.Until > rested)).ToListAsync(stop);

        // No line left: they share one that is in use, and the assistant asks who is meant. One that rests goes on resting.
        var line = pool.Value.Lines.FirstOrDefault(line => !uses.Exists(use => use.Line == line))
            ?? pool.Value.Lines.FirstOrDefault(line => uses.Exists(use => use.Line == line && use.Person == person && use.Until == null) && !uses.Exists(use => use.Line == line && use.Until != null))
            ?? pool.Value.Lines[0];
        return await KeepAsync(person, worker, line, isSupport, now, stop) == 1 ? line : await KnownAsync(person, worker, stop) ?? line;
    }

    // Somebody else may give the pair a line at the same time: the first stands, and both go by it.
    private Task<int> KeepAsync(PersonId person, PersonId worker, string line, bool isSupport, DateTime now, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync(
            """
            insert into line_uses (id, person, worker, line, "from", is_support) values ({0}, {1}, {2}, {3}, {4}, {5})
            on conflict (person, worker) where until is null do nothing
            """, [Guid.CreateVersion7(), person.Value, worker.Value, line, db.Dialect.Stored(now), isSupport], stop);

    // Two people with one phone need lines apart, since the line is all that tells which of them is meant.
    private async Task<List<PersonId>> OnOnePhoneAsync(PersonId person, CancellationToken stop)
    {
        var phone = (await cards.OfAsync(person, stop)).Phone;
        return phone is null ? [person] : [.. (await cards.WithPhoneAsync(phone)).Select(card => card.Id)];
    }
}
