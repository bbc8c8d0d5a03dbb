using System.Linq.Expressions;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.PersonalData;

/// <summary>Rows of a table without people in it, erased by their own age.</summary>
internal sealed class AgedRows<TRow>(
    ConnectDb db, string title, RetentionClass kept, Expression<Func<TRow, DateTime>> at, Expression<Func<TRow, bool>> over) : IAgedRows where TRow : class
{
    public string Title => title;

    public RetentionClass Class => kept;

    public bool OnSystemTime => false;

    public async Task<int> EraseOlderAsync(DateTime than, int atMost, CancellationToken stop)
    {
        Expression<Func<DateTime>> value = () => than;
        var older = Expression.Lambda<Func<TRow, bool>>(Expression.LessThan(at.Body, value.Body), at.Parameters);
        var some = await db.Set<TRow>().Where(over).Where(older).OrderBy(at).Take(atMost).ToListAsync(stop);
        db.RemoveRange(some);
        await db.SaveChangesAsync(stop);
        return some.Count;
    }
}
