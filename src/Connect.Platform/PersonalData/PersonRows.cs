using System.Globalization;
using System.Linq.Expressions;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Connect.Platform.PersonalData;

/// <summary>Answers for one table by what was said of it.</summary>
public class PersonRows<TRow>(ConnectDb db, PersonRowsOf<TRow> of) : IPersonParts where TRow : class
{
    protected ConnectDb Db => db;

    public Type Row => typeof(TRow);

    public string Title => of.Title;

    public string StaffTitle => of.StaffTitle;

    public RetentionClass Class => of.Class;

    public bool OnSystemTime => of.OnSystemTime;

    public string? WithheldBecause => of.WithheldBecause;

    public Merging Merging => of.Merging;

    public Task<int> PreviewAsync(PersonId person, CancellationToken stop) => About(person).CountAsync(stop);

    public async Task<IReadOnlyList<HeldRow>> ExportAsync(PersonId person, int skip, int atMost, CancellationToken stop)
    {
        if (of.WithheldBecause is not null) return [];

        var rows = await InOrder(About(person)).Skip(skip).Take(atMost).AsNoTracking().ToListAsync(stop);
        return [.. rows.Select(row => new HeldRow(KeyOf(row), of.AtOf(row), Show(row), of.ForReview(row)))];
    }

    public virtual Task<int> MergeAsync(PersonId from, PersonId into, CancellationToken stop)
    {
        if (!of.Merging.DoMove) return Task.FromResult(0);

        // The column itself, without the conversion to "perhaps nobody" that the expression carries.
        var column = of.Person.Body is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : of.Person.Body;
        return column.Type == typeof(PersonId)
            ? About(from).ExecuteUpdateAsync(set => set.SetProperty(Expression.Lambda<Func<TRow, PersonId>>(column, of.Person.Parameters), into), stop)
            : About(from).ExecuteUpdateAsync(set => set.SetProperty(of.Person, (PersonId?)into), stop);
    }

    public virtual Task<int> EraseAsync(PersonId person, int atMost, CancellationToken stop) => RemoveAsync(About(person), atMost, stop);

    public async Task<int> EraseOlderAsync(DateTime than, int atMost, CancellationToken stop) =>
        of.At is null ? 0 : await RemoveAsync(NotHeld(Older(than)), atMost, stop);

    /// <summary>What the person is given of a row.</summary>
    protected virtual IReadOnlyList<HeldField> Show(TRow row) =>
        of.Show?.Invoke(row) ?? throw new InvalidOperationException($"{typeof(TRow).Name} neither shows its rows nor says why not.");

    private IQueryable<TRow> About(PersonId person)
    {
        PersonId? sought = person;
        Expression<Func<PersonId?>> value = () => sought;
        return db.Set<TRow>().Where(Test(of.Person, Expression.Equal(of.Person.Body, value.Body)));
    }

    private IQueryable<TRow> Older(DateTime than)
    {
        Expression<Func<DateTime>> value = () => than;
        return db.Set<TRow>().Where(Test(of.At!, Expression.LessThan(of.At!.Body, value.Body)));
    }

    // Written out, since the person's column is known only as an expression.
    private IQueryable<TRow> NotHeld(IQueryable<TRow> rows)
    {
        var held = db.Set<LegalHold>().Where(hold => hold.EndedAt == null).Select(hold => (PersonId?)hold.Person);
        var isHeld = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(PersonId?)], held.Expression, of.Person.Body);
        return rows.Where(Test(of.Person, Expression.Not(isHeld)));
    }

    private static Expression<Func<TRow, bool>> Test<TValue>(Expression<Func<TRow, TValue>> column, Expression test) =>
        Expression.Lambda<Func<TRow, bool>>(test, column.Parameters);

    // By a list of keys and not by Take within the delete: neither database limits a delete.
    private async Task<int> RemoveAsync(IQueryable<TRow> rows, int atMost, CancellationToken stop)
    {
        var some = await InOrder(rows).Take(atMost).ToListAsync(stop);
        db.RemoveRange(some);
        await db.SaveChangesAsync(stop);
        return some.Count;
    }

    private IQueryable<TRow> InOrder(IQueryable<TRow> rows)
    {
        var ordered = of.At is null ? rows.OrderBy(_ => 1) : rows.OrderBy(of.At);
        foreach (var name in Key.Select(property => property.Name)) ordered = ordered.ThenBy(row => EF.Property<object>(row, name));
        return ordered;
    }

    private IReadOnlyList<IProperty> Key => db.Model.FindEntityType(typeof(TRow))!.FindPrimaryKey()!.Properties;

    private string KeyOf(TRow row) =>
        string.Join('/', Key.Select(property => Convert.ToString(property.GetGetter().GetClrValue(row), CultureInfo.InvariantCulture)));
}
