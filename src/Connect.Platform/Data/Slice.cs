using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Data;

/// <summary>One page of a long list, and whether the list goes on after it.</summary>
public sealed record Slice<T>(IReadOnlyList<T> Rows, bool HasMore)
{
    public Slice<TShown> Select<TShown>(Func<T, TShown> show) => new([.. Rows.Select(show)], HasMore);
}

public static class Slicing
{
    /// <summary>Reads the next so many rows, and one more to learn whether there is one.</summary>
    public static async Task<Slice<T>> SliceAsync<T>(this IQueryable<T> rows, int size, CancellationToken stop)
    {
        var read = await rows.Take(size + 1).ToListAsync(stop);
        return new(read.Count > size ? read[..size] : read, read.Count > size);
    }
}
