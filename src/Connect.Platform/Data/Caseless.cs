using System.Linq.Expressions;

namespace Connect.Platform.Data;

/// <summary>Looks for words whatever their case, in the database. Built by hand: of the ways to lower a text EF translates only one, which is wrong outside a query.</summary>
public static class Caseless
{
    /// <summary>Rows whose text holds these words.</summary>
    public static IQueryable<TRow> Holding<TRow>(this IQueryable<TRow> rows, Expression<Func<TRow, string>> text, string words) =>
        rows.Where(Test(text, words, (lowered, sought) => Expression.Call(lowered, nameof(string.Contains), null, sought)));

    /// <summary>Rows whose text is these words.</summary>
    public static IQueryable<TRow> Reading<TRow>(this IQueryable<TRow> rows, Expression<Func<TRow, string>> text, string words) =>
        rows.Where(Test(text, words, Expression.Equal));

    private static Expression<Func<TRow, bool>> Test<TRow>(Expression<Func<TRow, string>> text, string words, Func<Expression, Expression, Expression> test)
    {
        var sought = words.ToLowerInvariant();
        Expression<Func<string>> value = () => sought;
        var lowered = Expression.Call(text.Body, nameof(string.ToLower), null);
        return Expression.Lambda<Func<TRow, bool>>(test(lowered, value.Body), text.Parameters);
    }
}
