using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl;

/// <summary>Restricted records that were opened where no other supervisor could be told, so that administrators are.</summary>
public sealed class UntoldGlass(ConnectDb db, TimeProvider clock)
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    /// <summary>How many there were in the last 30 days, as this administrator was told.</summary>
    public Task<int> CountAsync(PersonId administrator, CancellationToken stop)
    {
        var since = clock.UtcNow() - Shown;
        return db.Set<JournalEntry>().CountAsync(entry => entry.Person == administrator && entry.Kind == GlassJournal.AdministratorKind && entry.HappenedAt >= since, stop);
    }
}
