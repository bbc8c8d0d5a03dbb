using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.People;

/// <summary>Enters somebody who works with Connect. They are in no pod and cannot sign in yet.</summary>
public sealed class AddWorker(ConnectDb db, AuditTrail audit)
{
    /// <summary>Of a first or a last name, in characters.</summary>
    public const int LongestName = 100;

    private static readonly Shown Entered = new("person", "name", "role");

    public static readonly Problem Unknown = new("people.unknown");
    public static readonly Problem NoName = new("people.no-name");

    public Task<Outcome<PersonId>> RunAsync(string firstName, string lastName, Role role, Actor by)
    {
        if (by.Kind != ActorKind.Service && !AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Organisation)) return Answer(Unknown);
        if (role.SignsInByText()) return Answer(Unknown);
        if (firstName.Trim().Length is 0 or > LongestName || lastName.Trim().Length is 0 or > LongestName) return Answer(NoName);

        var person = new Person { Id = PersonId.New(), FirstName = firstName.Trim(), LastName = lastName.Trim(), Role = role };
        db.Add(person);
        audit.Record(Entered.Act(AuditKind.Collection, person.Id), by);
        return Answer(person.Id);
    }

    private static Task<Outcome<PersonId>> Answer(Outcome<PersonId> outcome) => Task.FromResult(outcome);
}
