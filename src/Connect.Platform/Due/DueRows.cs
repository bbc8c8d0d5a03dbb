using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Due;

/// <summary>Adds what must follow, in the transaction of what it follows; and calls it off.</summary>
public sealed class DueRows(ConnectDb db, AfterCommit after, DueSignal signal)
{
    public void Add(string kind, Guid about, DateTime at, string? lane = null, string? facts = null)
    {
        db.Append(new DueRow { Kind = kind, About = about, DueAt = at, TryAt = at, Lane = lane, Facts = facts });
        after.Do(signal.Wake);
    }

    /// <summary>Calls off what is still waiting for <paramref name="about"/>, of these kinds. Returns how many.</summary>
    public Task<int> CallOffAsync(Guid about, IReadOnlyCollection<string> kinds, string reason, CancellationToken stop) =>
        db.Set<DueRow>()
            .Where(row => row.About == about && kinds.Contains(row.Kind) && row.State == DueState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, DueState.CalledOff).SetProperty(r => r.Reason, reason), stop);
}

/// <summary>Wakes this process's due loop after a commit.</summary>
public sealed class DueSignal : Signal;
