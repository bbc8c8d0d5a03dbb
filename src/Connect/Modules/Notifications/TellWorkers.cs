using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Recording;

namespace Connect.Modules.Notifications;

/// <summary>
/// Follows the journal and tells the worker concerned, unless it was the worker who did it. What concerns whoever works with the person is told to
/// all of them.
/// </summary>
internal sealed class TellWorkers(ConnectDb db, Workers workers, LiveTopics live, AfterCommit after) : IFollower
{
    public string Name => "notifications";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>
    {
        "appointment.booked", "appointment.moved", "appointment.cancelled", "appointment.restored", "appointment.undone",
        "rating.given", "texts.stopped", "texts.started", "text.crisis", "access.alert",
        "person.state", "number.doubted", "number.failed", "number.changed", "sign-in.number-changed",
    };

    private static readonly HashSet<string> ForAllWorkers = ["person.state", "number.doubted", "number.failed", "number.changed", "sign-in.number-changed"];

    public async Task FollowAsync(JournalEntry entry, CancellationToken stop)
    {
        foreach (var worker in await ConcernedAsync(entry, stop))
        {
            if (entry.ActorKind == ActorKind.Person && entry.Actor == worker) continue;

            db.Add(new Notice { For = worker, Person = entry.Person, Entry = entry.Seq, At = entry.HappenedAt });
            after.Do(() => live.Changed(NoticeTopics.Of(worker)));
        }
    }

    private async Task<IEnumerable<PersonId>> ConcernedAsync(JournalEntry entry, CancellationToken stop)
    {
        if (entry.Worker is { } worker) return [worker];
        return ForAllWorkers.Contains(entry.Kind) ? (await workers.OfAsync(entry.Person, stop)).Select(card => card.Id) : [];
    }
}
