using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network.Due;

/// <summary>Tells the officer that it is time to ask the person again, alone.</summary>
internal sealed class AskAgain(ConnectDb db, Workers workers, Platform.Recording.Journal journal) : IDueWork
{
    public const string DueKind = "network.ask-again";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<SupportLink>().FirstOrDefaultAsync(l => l.Id == new SupportId(row.About) && l.EndedAt == null, stop) is not { } link)
            return new DueEnd.CalledOff("It has ended.");

        journal.Record(NetworkJournal.AskDue(link, (await workers.OfAsync(link.Person, stop)).FirstOrDefault()?.Id), Actor.Service);
        return new DueEnd.Done();
    }
}

/// <summary>Nobody asked in 90 days: it is closed until somebody does.</summary>
internal sealed class CloseUnasked(ConnectDb db, SupportSight sight, Workers workers, Platform.Recording.Journal journal, TimeProvider clock) : IDueWork
{
    public const string DueKind = "network.close-unasked";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<SupportLink>().FirstOrDefaultAsync(l => l.Id == new SupportId(row.About) && l.EndedAt == null, stop) is not { } link)
            return new DueEnd.CalledOff("It has ended.");

        await sight.ApplyAsync(link, clock.UtcNow(), stop);
        journal.Record(NetworkJournal.Closed(link, (await workers.OfAsync(link.Person, stop)).FirstOrDefault()?.Id), Actor.Service);
        return new DueEnd.Done();
    }
}

/// <summary>The time that the person gave it is up.</summary>
internal sealed class EndInTime(ConnectDb db, EndSupport end) : IDueWork
{
    public const string DueKind = "network.end-in-time";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<SupportLink>().AsTracking().FirstOrDefaultAsync(l => l.Id == new SupportId(row.About) && l.EndedAt == null, stop) is not { } link)
            return new DueEnd.CalledOff("It has ended.");

        await end.EndAsync(link, SupportEnding.TimeIsUp, Actor.Service, stop);
        return new DueEnd.Done();
    }
}
