using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Recording;

namespace Connect.Modules.Notifications;

/// <summary>
/// Follows the journal and tells the worker concerned and, while they are away, whoever answers for them; but not of what they did themselves.
/// What concerns whoever works with the person is told to all of them.
/// </summary>
internal sealed class TellWorkers(ConnectDb db, Workers workers, Cover cover, LiveTopics live, AfterCommit after) : IFollower
{
    public string Name => "notifications";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>
    {
        "appointment.booked", "appointment.moved", "appointment.cancelled", "appointment.restored", "appointment.undone",
        "rating.given", "texts.stopped", "texts.started", "text.crisis", "access.alert", "person.handed-over", "person.taken-over",
        "network.joined", "network.ended", "network.ask-due", "network.closed", "supporting.crisis",
        "profile.changed", "correction.asked", "correction.due", "data.asked", "data.due", "retention.asked", "retention.due",
        "person.state", "number.doubted", "number.failed", "number.changed", "sign-in.number-changed",
    };

    private static readonly HashSet<string> ForAllWorkers = ["person.state", "number.doubted", "number.failed", "number.changed", "sign-in.number-changed"];

    public async Task FollowAsync(JournalEntry entry, CancellationToken stop)
    {
        var told = new HashSet<PersonId>();
        foreach (var worker in await ConcernedAsync(entry, stop))
        {
            told.Add(worker);
            if (await cover.DeputyOfAsync(worker) is { } deputy) told.Add(deputy);
        }

        foreach (var worker in told) Tell(worker, entry);
    }

    private async Task<IEnumerable<PersonId>> ConcernedAsync(JournalEntry entry, CancellationToken stop)
    {
        if (entry.Worker is { } worker) return [worker];
        return ForAllWorkers.Contains(entry.Kind) ? (await workers.OfAsync(entry.Person, stop)).Select(card => card.Id) : [];
    }

    private void Tell(PersonId worker, JournalEntry entry)
    {
        if (entry.ActorKind == ActorKind.Person && entry.Actor == worker) return;

        db.Append(new Notice { For = worker, Person = entry.Person, Entry = entry.Seq, At = entry.HappenedAt });
        after.Do(() => live.Changed(NoticeTopics.Of(worker)));
    }
}
