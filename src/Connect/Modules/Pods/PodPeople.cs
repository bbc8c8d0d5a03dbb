using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>A service user as a place in a list.</summary>
public sealed record PersonPlace : IAboutPerson
{
    public required PersonId Person { get; init; }

    /// <inheritdoc cref="PodMember.SortName"/>
    public required string SortName { get; init; }
}

/// <summary>Somebody who works with somebody, now.</summary>
public sealed record WorksWith
{
    public required PersonId Person { get; init; }
    public required PersonId Worker { get; init; }
    public required bool IsOfficer { get; init; }
}

/// <summary>Where somebody is looked after.</summary>
public sealed record PersonInPod
{
    public required PersonId Person { get; init; }
    public required PodId Pod { get; init; }
}

/// <summary>The service users whom a reader sees, for joining and narrowing in other modules' lists.</summary>
public sealed class PodPeople(ConnectDb db)
{
    /// <summary>Who works with whom. For counting beside what <see cref="OfPod"/> and <see cref="OfWorker"/> let through.</summary>
    public IQueryable<WorksWith> Pairs => db.Set<Assignment>().Where(assignment => assignment.Until == null)
        .Select(assignment => new WorksWith { Person = assignment.Person, Worker = assignment.Worker, IsOfficer = assignment.IsOfficer });

    /// <summary>Who is looked after where. For counting, by those who may see nobody.</summary>
    public IQueryable<PersonInPod> Places => db.Set<PodMember>().Where(member => !member.IsStaff).Select(member => new PersonInPod { Person = member.Person, Pod = member.Pod });

    /// <summary>Who works with these workers, of those whom the reader sees: what a load counts must tell of nobody else.</summary>
    public IQueryable<WorksWith> OfWorkers(IReadOnlyCollection<PersonId> workers, Actor by) => db.Set<Assignment>().VisibleTo(db, by, Thing.Person)
        .Where(assignment => workers.Contains(assignment.Worker) && assignment.Until == null)
        .Select(assignment => new WorksWith { Person = assignment.Person, Worker = assignment.Worker, IsOfficer = assignment.IsOfficer });

    /// <summary>Those of a pod, read along its index of names.</summary>
    /// <param name="narrowed">What else is asked of each: before sight, which most of them pass.</param>
    public IQueryable<PersonPlace> OfPod(PodId pod, Actor by, Func<IQueryable<PersonPlace>, IQueryable<PersonPlace>>? narrowed = null) => Seen(
        db.Set<PodMember>().Where(member => member.Pod == pod && !member.IsStaff)
            .Select(member => new PersonPlace { Person = member.Person, SortName = member.SortName }),
        narrowed, by);

    /// <summary>Those of several pods, each once.</summary>
    public IQueryable<PersonPlace> OfPods(IReadOnlyCollection<PodId> pods, Actor by) => db.Set<PodMember>().VisibleTo(db, by, Thing.Person)
        .Where(member => pods.Contains(member.Pod) && !member.IsStaff)
        .Select(member => new PersonPlace { Person = member.Person, SortName = member.SortName }).Distinct();

    /// <summary>Service users of these pods of whom nobody who works in their pod is in charge.</summary>
    public IQueryable<PersonPlace> WithoutOfficer(IReadOnlyCollection<PodId> pods, Actor by) => OfPods(pods, by)
        .Where(place => !db.Set<Assignment>().Any(assignment => assignment.Person == place.Person && assignment.Until == null && assignment.IsOfficer
            && db.Set<PodMember>().Any(staff => staff.Person == assignment.Worker && staff.IsStaff
                && db.Set<PodMember>().Any(theirs => theirs.Pod == staff.Pod && theirs.Person == place.Person && !theirs.IsStaff))));

    /// <summary>Those of one worker, whom the reader sees too; read along their index of names.</summary>
    /// <inheritdoc cref="OfPod" path="/param"/>
    public IQueryable<PersonPlace> OfWorker(PersonId worker, Actor by, Func<IQueryable<PersonPlace>, IQueryable<PersonPlace>>? narrowed = null) => Seen(
        db.Set<Assignment>().Where(assignment => assignment.Worker == worker && assignment.Until == null)
            .Select(assignment => new PersonPlace { Person = assignment.Person, SortName = assignment.SortName }),
        narrowed, by);

    /// <summary>Where somebody stands in a list by name; null for nobody whom the reader sees.</summary>
    public Task<string?> SortNameAsync(PersonId person, Actor by, CancellationToken stop) =>
        db.Set<PodMember>().VisibleTo(db, by, Thing.Person).Where(member => member.Person == person).Select(member => member.SortName).FirstOrDefaultAsync(stop);

    private IQueryable<PersonPlace> Seen(IQueryable<PersonPlace> places, Func<IQueryable<PersonPlace>, IQueryable<PersonPlace>>? narrowed, Actor by) =>
        (narrowed is null ? places : narrowed(places)).EachVisibleTo(db, by, Thing.Person);
}
