using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>Moves somebody to another state, with the reason. Their history, lines and workers stay as they are.</summary>
public sealed class ChangeState(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit)
{
    public const int LongestReason = 300;

    public async Task<Outcome<PersonState>> RunAsync(PersonId person, PersonState to, string typed, Actor by, CancellationToken stop)
    {
        var reason = typed.Trim();
        if (reason.Length is 0 or > LongestReason) return PersonProblems.Reason;
        if (!await db.MayAsync(by, AccessAction.Change, Thing.Person, person, stop)) return PersonProblems.Unknown;

        var from = await db.Set<Person>().Where(p => p.Id == person && p.Role == Role.ServiceUser).Select(p => (PersonState?)p.State).FirstOrDefaultAsync(stop);
        if (from is not { } before || !From(before).Contains(to)) return PersonProblems.NotFromHere;

        var moved = await db.Set<Person>().Where(p => p.Id == person && p.State == before).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, to), stop);
        if (moved == 0) return PersonProblems.NotFromHere;

        journal.Record(StateLine.Fact(person, before, to, reason), by);
        audit.Record(PersonShown.State.Act(AuditKind.Alteration, person), by);
        return to;
    }

    /// <summary>Where somebody can go from here.</summary>
    public static IReadOnlyList<PersonState> From(PersonState state) => state switch
    {
        PersonState.Invited => [PersonState.Enrolled, PersonState.Closed],
        PersonState.Enrolled => [PersonState.Active, PersonState.Closed],
        PersonState.Active or PersonState.Reopened => [PersonState.Paused, PersonState.Closed],
        PersonState.Paused => [PersonState.Active, PersonState.Closed],
        _ => [PersonState.Reopened],
    };
}

/// <summary>Everyday answers about people that are not errors.</summary>
public static class PersonProblems
{
    /// <summary>There is none, or too long a one.</summary>
    public static readonly Problem Reason = new("people.reason");

    public static readonly Problem Unknown = new("people.unknown");

    /// <summary>Nobody comes to that state from the one that the person is in.</summary>
    public static readonly Problem NotFromHere = new("people.not-from-here");

    /// <summary>Somebody else has changed it meanwhile.</summary>
    public static readonly Problem AlreadyChanged = new("people.already-changed");
}
