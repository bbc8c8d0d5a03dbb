using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>What somebody who works with Connect is called.</summary>
/// <param name="KnownAs">Used instead of the first name, where they like that better; empty where they do not.</param>
public sealed record WorkerName(string First, string Last, string KnownAs);

/// <summary>Puts another name of somebody who works with Connect on record. Service users and supporters have theirs changed by their pod.</summary>
public sealed class RenameWorker(ConnectDb db, AuditTrail audit)
{
    private static readonly Shown Renamed = new("person", "name", "called name");

    public async Task<Outcome<PersonId>> RunAsync(PersonId worker, WorkerName name, Actor by, CancellationToken stop)
    {
        if (by.Kind != ActorKind.Service && !AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Organisation)) return PersonProblems.Unknown;
        if (await db.Set<Person>().AsTracking().FirstOrDefaultAsync(person => person.Id == worker, stop) is not { } known || known.Role.SignsInByText()) return PersonProblems.Unknown;

        var (first, last, knownAs) = (name.First.Trim(), name.Last.Trim(), name.KnownAs.Trim());
        if (first.Length is 0 or > AddWorker.LongestName || last.Length is 0 or > AddWorker.LongestName || knownAs.Length > AddWorker.LongestName) return AddWorker.NoName;

        (known.FirstName, known.LastName, known.CalledName) = (first, last, knownAs.Length == 0 || knownAs == first ? null : knownAs);
        audit.Record(Renamed.Act(AuditKind.Alteration, worker), by);
        return worker;
    }
}
