using System.Linq.Expressions;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.OpenAuthentication.Held;

/// <summary>Answers for a table of OpenIddict's. It names the person in words and not as other tables do, and its times may be missing.</summary>
internal abstract class SubjectRows<TRow>(ConnectDb db) : IPersonParts where TRow : class
{
    public Type Row => typeof(TRow);

    public abstract string Title { get; }

    public abstract string StaffTitle { get; }

    public RetentionClass Class => RetentionClass.SignIn;

    public bool OnSystemTime => true;

    public string? WithheldBecause => null;

    public Merging Merging { get; } = Merging.Stays("What was agreed to was for that record and its number; it ends there.");

    protected ConnectDb Db => db;

    public Task<int> PreviewAsync(PersonId person, CancellationToken stop) => About(person.ToString()).CountAsync(stop);

    public async Task<IReadOnlyList<HeldRow>> ExportAsync(PersonId person, int skip, int atMost, CancellationToken stop)
    {
        var rows = await Shown(InOrder(About(person.ToString())).Skip(skip).Take(atMost).AsNoTracking()).ToListAsync(stop);
        return [.. rows.Select(Written)];
    }

    public async Task<int> MergeAsync(PersonId from, PersonId into, CancellationToken stop)
    {
        await EndAsync(from.ToString(), stop);
        return 0;
    }

    public Task<int> EraseAsync(PersonId person, int atMost, CancellationToken stop) => RemoveAsync(About(person.ToString()), atMost, stop);

    public async Task<int> EraseOlderAsync(DateTime than, int atMost, CancellationToken stop)
    {
        var held = await db.SubjectsHeldAsync(stop);
        return await RemoveAsync(Older(than).Where(NotOf(held)), atMost, stop);
    }

    protected abstract IQueryable<TRow> About(string subject);

    /// <summary>Those that are over and were made before.</summary>
    protected abstract IQueryable<TRow> Older(DateTime than);

    protected abstract Expression<Func<TRow, bool>> NotOf(List<string> subjects);

    protected abstract IQueryable<TRow> InOrder(IQueryable<TRow> rows);

    /// <summary>With what is read beside the row.</summary>
    protected abstract IQueryable<TRow> Shown(IQueryable<TRow> rows);

    protected abstract HeldRow Written(TRow row);

    /// <summary>Nothing of it opens anything from then on.</summary>
    protected abstract Task EndAsync(string subject, CancellationToken stop);

    private async Task<int> RemoveAsync(IQueryable<TRow> rows, int atMost, CancellationToken stop)
    {
        var some = await InOrder(rows).Take(atMost).ToListAsync(stop);
        db.RemoveRange(some);
        await db.SaveChangesAsync(stop);
        return some.Count;
    }
}
