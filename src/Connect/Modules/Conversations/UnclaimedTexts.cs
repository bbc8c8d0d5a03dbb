using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>The texts from one number that nobody has on record, newest first.</summary>
/// <param name="Last">The newest of them, by which pages name the number: it is no part of an address.</param>
/// <param name="Texts">The newest few of <paramref name="Count"/>.</param>
public sealed record UnclaimedNumber(long Last, string Phone, int Count, IReadOnlyList<UnclaimedLine> Texts);

/// <param name="Line">Our number to which it was sent.</param>
public sealed record UnclaimedLine(long Seq, string Phone, string Line, string Body, DateTime At);

/// <summary>Texts from unknown numbers that nobody has dealt with. They are about nobody yet, so all staff see them.</summary>
public sealed class UnclaimedTexts(ConnectDb db)
{
    public const int PageSize = 25;

    /// <summary>How many texts of one number are shown.</summary>
    public const int Shown = 20;

    private static readonly PerModel<Func<ConnectDb, CancellationToken, Task<int>>> CountNumbers = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, CancellationToken stop) => db.Set<UnclaimedText>().Where(t => t.State == UnclaimedState.Waiting).Select(t => t.From).Distinct().Count()));

    public Task<int> NumbersAsync(CancellationToken stop) => CountNumbers.For(db)(db, stop);

    /// <summary>The numbers, the one that wrote last first.</summary>
    /// <param name="before">Only those whose last text is older than this one; null for the newest.</param>
    public async Task<Slice<UnclaimedNumber>> PageAsync(long? before, CancellationToken stop)
    {
        var numbers = await Waiting.GroupBy(t => t.From)
            .Select(number => new { Phone = number.Key, Last = number.Max(t => t.Seq), Count = number.Count() })
            .Where(number => before == null || number.Last < before)
            .OrderByDescending(number => number.Last)
            .SliceAsync(PageSize, stop);
        var texts = await TextsAsync([.. numbers.Rows.Select(number => number.Phone)], stop);
        return numbers.Select(number => new UnclaimedNumber(number.Last, number.Phone, number.Count, [.. texts[number.Phone]]));
    }

    /// <summary>The number from which this text came, if any of its texts still waits.</summary>
    public async Task<UnclaimedNumber?> OneAsync(long seq, CancellationToken stop)
    {
        var number = await Waiting.Where(t => db.Set<UnclaimedText>().Any(one => one.Seq == seq && one.From == t.From))
            .GroupBy(t => t.From)
            .Select(number => new { Phone = number.Key, Last = number.Max(t => t.Seq), Count = number.Count() })
            .FirstOrDefaultAsync(stop);
        return number is null ? null : new(number.Last, number.Phone, number.Count, [.. (await TextsAsync([number.Phone], stop))[number.Phone]]);
    }

    private IQueryable<UnclaimedText> Waiting => db.Set<UnclaimedText>().Where(t => t.State == UnclaimedState.Waiting);

    private async Task<ILookup<string, UnclaimedLine>> TextsAsync(string[] phones, CancellationToken stop)
    {
        var texts = await Waiting.Where(t => phones.Contains(t.From))
            .Where(t => Waiting.Count(later => later.From == t.From && later.Seq > t.Seq) < Shown)
            .OrderByDescending(t => t.Seq)
            .Select(t => new UnclaimedLine(t.Seq, t.From, t.Line, t.Body, t.At))
            .ToListAsync(stop);
        return texts.ToLookup(text => text.Phone);
    }
}
