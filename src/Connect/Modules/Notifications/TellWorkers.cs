using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Recording;

namespace Connect.Modules.Notifications;

/// <summary>Follows the journal and tells the worker concerned and, while they are away, whoever answers for them; but not of what they did themselves.</summary>
internal sealed class TellWorkers(ConnectDb db, Cover cover, LiveTopics live, AfterCommit after) : IFollower
{
    public string Name => "notifications";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>
    {
        "appointment.booked", "appointment.moved", "appointment.cancelled", "appointment.restored", "appointment.undone",
        "rating.given", "texts.stopped", "texts.started", "text.crisis", "access.alert", "person.handed-over", "person.taken-over",
        "network.joined", "network.ended", "network.ask-due", "network.closed", "supporting.crisis",
        "profile.changed", "correction.asked", "correction.due", "data.asked", "data.due", "retention.asked",
    };

    public async Task FollowAsync(JournalEntry entry, CancellationToken stop)
    {
        if (entry.Worker is not { } worker) return;

        Tell(worker, entry);
        if (await cover.DeputyOfAsync(worker) is { } deputy && deputy != worker) Tell(deputy, entry);
    }

    private void Tell(PersonId worker, JournalEntry entry)
    {
        if (entry.ActorKind == ActorKind.Person && entry.Actor == worker) return;

        db.Add(new Notice { For = worker, Person = entry.Person, Entry = entry.Seq, At = entry.HappenedAt });
        after.Do(() => live.Changed(NoticeTopics.Of(worker)));
    }
}
