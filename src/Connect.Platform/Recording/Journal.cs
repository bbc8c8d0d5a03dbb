using System.Text.Json;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Platform.Recording;

/// <summary>The spine: what an operation did is recorded in the transaction that did it, and followers take it from there.</summary>
public sealed class Journal(ConnectDb db, AfterCommit after, FollowerSignal signal, TimeProvider clock)
{
    public void Record(JournalFact fact, Actor by)
    {
        db.Append(new JournalEntry
        {
            Kind = fact.Kind,
            Person = fact.Person,
            About = fact.About,
            HappenedAt = clock.UtcNow(),
            ConcernsAt = fact.ConcernsAt ?? clock.UtcNow(),
            Actor = by.Person,
            ActorKind = by.Kind,
            Worker = fact.Worker,
            Audience = fact.Audience,
            Facts = JsonSerializer.Serialize(fact.Facts),
        });
        after.Do(signal.Wake);
    }
}

/// <summary>What a module says happened. <paramref name="Facts"/> is serialised as JSON.</summary>
public sealed record JournalFact(
    string Kind, PersonId Person, Guid About, object Facts, PersonId? Worker = null, DateTime? ConcernsAt = null, Audience Audience = Audience.Person);
