using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Recording;

namespace Connect.Modules.Notifications;

/// <summary>Follows the journal and tells the worker concerned, unless it was the worker who did it.</summary>
internal sealed class TellWorkers(ConnectDb db, LiveTopics live, AfterCommit after) : IFollower
{
    public string Name => "notifications";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>
    {
        "appointment.booked", "appointment.moved", "appointment.cancelled", "appointment.restored", "appointment.undone",
        "rating.given", "texts.stopped", "texts.started", "text.crisis", "access.alert",
        "profile.changed", "correction.asked", "correction.due", "data.asked", "data.due", "retention.asked",
    };

    public Task FollowAsync(JournalEntry entry, CancellationToken stop)
    {
        if (entry.Worker is { } worker && (entry.ActorKind != ActorKind.Person || entry.Actor != worker))
        {
            db.Add(new Notice { For = worker, Person = entry.Person, Entry = entry.Seq, At = entry.HappenedAt });
            after.Do(() => live.Changed(NoticeTopics.Of(worker)));
        }

        return Task.CompletedTask;
    }
}
