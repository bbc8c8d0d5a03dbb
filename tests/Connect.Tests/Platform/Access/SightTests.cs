using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Platform.Access;

/// <summary>Who sees whom, by the view that every list and page is filtered with.</summary>
public sealed class SightTests(Apps apps) : IClassFixture<Apps>
{
    [Theory]
    [BothDatabases("Sam", "Sam Priya Leo Helen Alex Jordan Casey Robin")]
    [BothDatabases("Leo", "Sam Priya Leo Helen Alex Jordan Casey Robin")]
    [BothDatabases("Helen", "Sam Priya Leo Helen Alex Jordan Casey Robin")]
    [BothDatabases("Nia", "Nia Morgan")]
    [BothDatabases("Alex", "Sam Priya Leo Helen Alex")]
    [BothDatabases("Morgan", "Nia Morgan")]
    [BothDatabases("Tom", "Tom")]
    [BothDatabases("Dee", "Dee Jordan Casey")]
    [BothDatabases("Maria", "Maria Alex")]
    [BothDatabases("Ana", "Ana")]
    public async Task They_see_these_and_nobody_else(DatabaseKind database, string viewer, string seen)
    {
        var app = await apps.OnAsync(database);
        var actor = Actor.Of(await app.Given.IdOfAsync(viewer));

        var people = await app.AskAsync((ConnectDb db) =>
            db.Set<Sight>().Where(sight => sight.Viewer == actor.Person).Join(db.Set<Person>(), sight => sight.Person, person => person.Id, (_, person) => person.FirstName)
                .Distinct().ToListAsync());

        Assert.Equal(seen.Split(' ').Order(StringComparer.Ordinal), people.Order(StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_visitor_sees_nobody_and_the_service_everybody(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);

        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<Assignment>().VisibleTo(db, new Actor(null, ActorKind.Person), Thing.Person).CountAsync()));
        Assert.Equal(DemoCast.Relationships.Count, await app.AskAsync((ConnectDb db) => db.Set<Assignment>().VisibleTo(db, Actor.Service, Thing.Person).CountAsync()));
        Assert.False(await app.AskAsync((ConnectDb db) => db.MayAsync(new Actor(null, ActorKind.Person), AccessAction.See, Thing.Person, DemoCast.Alex, CancellationToken.None)));
    }

    [Theory, BothDatabases]
    public async Task What_is_about_somebody_is_behind_the_same_wall(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var morgans = await app.Bookings.BookAsync(DemoCast.Morgan, DemoCast.Nia, "2027-03-02 10:00");

        foreach (var (viewer, sees) in new[] { (DemoCast.Nia, true), (DemoCast.Morgan, true), (DemoCast.Sam, false), (DemoCast.Ana, false), (DemoCast.Alex, false) })
        {
            var actor = Actor.Of(viewer);
            Assert.Equal(sees, await app.AskAsync((Appointments appointments) => appointments.OneAsync(morgans, actor, CancellationToken.None)) is not null);
            Assert.Equal(sees, await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().VisibleTo(db, actor, Thing.Journal).AnyAsync()));
            Assert.Equal(sees, await app.AskAsync((ConnectDb db) => db.MayAsync(actor, AccessAction.See, Thing.Person, DemoCast.Morgan, CancellationToken.None)));
        }
    }

    [Theory, BothDatabases]
    public async Task What_was_given_is_seen_until_its_time_is_over(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((ConnectDb db) =>
        {
            db.AddRange(
                Given(DemoCast.Maria, DemoCast.Robin, "network"),
                Given(DemoCast.Tom, DemoCast.Jordan, "enrolling", TimeProvider.System.UtcNow().AddDays(7)),
                Given(DemoCast.Tom, DemoCast.Casey, "enrolling", TimeProvider.System.UtcNow().AddMinutes(-1)));
            return Task.CompletedTask;
        });

        Assert.Contains("Robin network", await GivenSightAsync(app, DemoCast.Maria));
        Assert.Equal(["Jordan enrolling"], await GivenSightAsync(app, DemoCast.Tom));
    }

    [Theory, BothDatabases]
    public async Task A_restriction_ends_what_a_volunteer_sees_and_leaves_the_supporter_whom_the_person_chose(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((ConnectDb db) =>
        {
            db.AddRange(Given(DemoCast.Maria, DemoCast.Robin, "network"), Given(DemoCast.Dee, DemoCast.Robin, "network"), Given(DemoCast.Tom, DemoCast.Robin, "enrolling"));
            db.Add(new Restriction { Person = DemoCast.Robin, Reason = "Known in the office", By = DemoCast.Ana, At = app.Now });
            db.Add(new Exclusion { Viewer = DemoCast.Dee, Person = DemoCast.Robin, Reason = "Relative", By = DemoCast.Ana, At = app.Now });
            return Task.CompletedTask;
        });

        Assert.Contains("Robin network", await GivenSightAsync(app, DemoCast.Maria));
        Assert.Empty(await GivenSightAsync(app, DemoCast.Tom));
        Assert.DoesNotContain("Robin network", await GivenSightAsync(app, DemoCast.Dee));
    }

    private static SightGrant Given(PersonId viewer, PersonId person, string reach, DateTime? until = null) =>
        new() { Viewer = viewer, Person = person, Reach = reach, Until = until };

    private static Task<List<string>> GivenSightAsync(ConnectApp app, PersonId viewer) => app.AskAsync((ConnectDb db) =>
        db.Set<Sight>().Where(sight => sight.Viewer == viewer && sight.Reach != "own")
            .Join(db.Set<Person>(), sight => sight.Person, person => person.Id, (sight, person) => person.FirstName + " " + sight.Reach).ToListAsync());
}
