using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>
/// Five wrong tries a day at one thing. A try is taken before it is judged, by a conditional update: however many come at once, no more than
/// five are judged. A right one is given back.
/// </summary>
internal sealed class Tries(ConnectDb db, SystemTime clock)
{
    public const int Most = 5;
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <param name="known">In browsers that signed in for the number before; a stranger has none of those.</param>
    public static string AtCodesOf(string phone, bool known) => $"{(known ? "known" : "code")}:{phone}";

    public static string AtPinOf(Platform.Access.PersonId person) => $"pin:{person}";

    public static string AtCardOf(Platform.Access.PersonId person) => $"card:{person}";

    /// <summary>False when there is none left today.</summary>
    public async Task<bool> TakeAsync(string subject, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var dayAgo = now - Day;
        var row = db.Set<TryCount>().Where(t => t.Subject == subject);
        await row.Where(t => t.Since <= dayAgo).ExecuteUpdateAsync(set => set.SetProperty(t => t.Since, now).SetProperty(t => t.Wrong, 0), stop);
        if (await row.Where(t => t.Wrong < Most).ExecuteUpdateAsync(set => set.SetProperty(t => t.Wrong, t => t.Wrong + 1), stop) == 1) return true;
        if (await row.AnyAsync(stop)) return false;

        db.Add(new TryCount { Subject = subject, Since = now, Wrong = 1 });
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>It was right after all.</summary>
    public Task GiveBackAsync(string subject, CancellationToken stop) =>
        db.Set<TryCount>().Where(t => t.Subject == subject && t.Wrong > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Wrong, t => t.Wrong - 1), stop);

    /// <summary>Whether at any of these things there is none left today.</summary>
    public Task<bool> AreUsedUpAsync(IReadOnlyList<string> subjects, CancellationToken stop) => UsedUp(subjects).AnyAsync(stop);

    /// <summary>Those of these whose tries are used up.</summary>
    public async Task<IReadOnlySet<string>> UsedUpAsync(IReadOnlyList<string> subjects, CancellationToken stop) => await UsedUp(subjects).ToHashSetAsync(stop);

    private IQueryable<string> UsedUp(IReadOnlyList<string> subjects)
    {
        var dayAgo = clock.UtcNow() - Day;
        return db.Set<TryCount>().Where(t => subjects.Contains(t.Subject) && t.Wrong >= Most && t.Since > dayAgo).Select(t => t.Subject);
    }

    /// <summary>The way out: somebody of the team knows that it is them.</summary>
    public Task ForgetAsync(string subject, CancellationToken stop) => db.Set<TryCount>().Where(t => t.Subject == subject).ExecuteDeleteAsync(stop);
}
