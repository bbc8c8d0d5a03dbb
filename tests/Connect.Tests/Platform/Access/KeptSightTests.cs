using Connect.Database;
using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Connect.Tests.Platform.Access;

/// <summary>What is kept of who sees whom is what the rule gives, whatever changes. <see cref="ConnectApp"/> looks after every other test too.</summary>
public sealed class KeptSightTests(Apps apps, PostgresServer postgres) : IClassFixture<Apps>
{
    private static readonly PersonId Newcomer = PersonId.New();
    private static readonly PersonId[] People = [DemoCast.Sam, DemoCast.Priya, DemoCast.Nia, DemoCast.Alex, DemoCast.Morgan, DemoCast.Maria, Newcomer];
    private static readonly PodId[] Pods = [DemoCast.BridgeStreet, DemoCast.HarbourRoad];
    private static readonly string[] Reaches = ["network", "network-messages", "enrolling"];

    private static readonly Gen<Change[]> Changes =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 5], (what, one, other, choice) => new Change(what, People[one], People[other], choice)).Array[60];

    [Theory, BothDatabases]
    public async Task It_follows_every_change_of_pods_restrictions_exclusions_glass_and_grants(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        await Changes.SampleAsync(async changes =>
        {
            await RestoreAsync(app);
            foreach (var change in changes)
            {
                await app.DoAsync((ConnectDb db) => change.MakeAsync(db));
                Assert.True(await StraysAsync(app) == 0, $"not as the rule gives it after {change}");
            }
        }, iter: 6, threads: 1);
    }

    [Fact]
    public async Task Two_changes_that_cannot_see_each_other_leave_what_the_rule_gives_for_both()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Postgres);
        await using var joining = ConnectDatabases.Create(app.Database);
        await using var excluding = ConnectDatabases.Create(app.Database);
        await using var joins = await joining.Database.BeginTransactionAsync();
        joining.Add(new PodMember { Pod = DemoCast.HarbourRoad, Person = DemoCast.Sam, IsStaff = true });
        await joining.SaveChangesAsync();

        excluding.Add(new Exclusion { Viewer = DemoCast.Sam, Person = DemoCast.Morgan, Reason = "Relative", By = DemoCast.Ana, At = app.Now });
        var excluded = excluding.SaveChangesAsync();
        await joins.CommitAsync();
        await excluded;

        Assert.False(await SeesAsync(app, DemoCast.Sam, DemoCast.Morgan));
        Assert.True(await SeesAsync(app, DemoCast.Sam, DemoCast.Nia));
        Assert.Equal(0, await StraysAsync(app));
    }

    [Fact]
    public async Task It_is_not_changed_by_a_transaction_that_sees_only_the_past()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Postgres);
        await using var db = ConnectDatabases.Create(app.Database);
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.Set<PodMember>().ExecuteDeleteAsync());

        Assert.Contains("read committed", refused.Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_was_written_past_the_triggers_is_counted_and_mended(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((ConnectDb db) => db.Database.ExecuteSqlRawAsync("delete from sight_kept where reach = 'own'"));
        await app.DoAsync((ConnectDb db) => db.Database.ExecuteSqlRawAsync("""
            insert into sight_kept (viewer, person, reach)
            select nia.id, alex.id, 'pod' from people nia, people alex where nia.first_name = 'Nia' and alex.first_name = 'Alex'
            """));
        var people = await app.AskAsync((ConnectDb db) => db.Set<Person>().CountAsync());

        Assert.Equal(people + 1, await StraysAsync(app));

        await RestoreAsync(app);
        Assert.Equal(0, await StraysAsync(app));
        Assert.False(await SeesAsync(app, DemoCast.Nia, DemoCast.Alex));
    }

    [Theory, BothDatabases]
    public async Task A_database_from_before_keeps_what_it_gave_and_can_go_back(DatabaseKind database)
    {
        using var folder = new TemporaryFolder();
        var settings = await Templates.CopyAsync(database, new(), postgres, folder.Path);
        await using (var db = ConnectDatabases.Create(settings))
        {
            var now = await SightAsync(db);
            await db.GetService<IMigrator>().MigrateAsync("KnownBrowsers");
            Assert.Equal(now, await SightAsync(db));

            await db.Database.MigrateAsync();
            Assert.Equal(now, await SightAsync(db));
            Assert.Equal(0, await KeptSight.CountStraysAsync(db, CancellationToken.None));
        }

        Templates.Release(settings);
    }

    private static async Task<List<string>> SightAsync(ConnectDb db) =>
        [.. (await db.Set<Sight>().ToListAsync()).Select(line => $"{line.Viewer} {line.Person} {line.Reach}").Distinct().Order(StringComparer.Ordinal)];

    private static Task<int> StraysAsync(ConnectApp app) => app.AskAsync((ConnectDb db) => KeptSight.CountStraysAsync(db, CancellationToken.None));

    private static async Task RestoreAsync(ConnectApp app)
    {
        await using var db = ConnectDatabases.Create(app.Database);
        await KeptSight.RestoreAsync(db, CancellationToken.None);
    }

    private static Task<bool> SeesAsync(ConnectApp app, PersonId viewer, PersonId person) =>
        app.AskAsync((ConnectDb db) => db.Set<Sight>().AnyAsync(line => line.Viewer == viewer && line.Person == person));

    /// <summary>One change, to and fro: what is there goes, what is not comes.</summary>
    private sealed record Change(int What, PersonId One, PersonId Other, int Choice)
    {
        public async Task MakeAsync(ConnectDb db)
        {
            var (pod, reach, until) = (Pods[Choice % 2], Reaches[Choice % 3], TimeProvider.System.UtcNow().AddHours(Choice - 2));
            switch (What)
            {
                case 0:
                    if (await db.Set<PodMember>().Where(m => m.Pod == pod && m.Person == One).ExecuteDeleteAsync() == 0)
                        db.Add(new PodMember { Pod = pod, Person = One, IsStaff = Choice > 2 });
                    break;
                case 1:
                    await db.Set<PodMember>().Where(m => m.Pod == pod && m.Person == One).ExecuteUpdateAsync(set => set.SetProperty(m => m.IsStaff, m => !m.IsStaff));
                    break;
                case 2:
                    if (!await db.Set<PodMember>().AnyAsync(m => m.Pod == pod && m.Person == Other))
                        await db.Set<PodMember>().Where(m => m.Pod == pod && m.Person == One).ExecuteUpdateAsync(set => set.SetProperty(m => m.Person, Other));
                    break;
                case 3:
                    if (await db.Set<Exclusion>().Where(e => e.Viewer == One && e.Person == Other).ExecuteDeleteAsync() == 0)
                        db.Add(new Exclusion { Viewer = One, Person = Other, Reason = "Relative", By = null, At = until });
                    break;
                case 4:
                    if (await db.Set<Restriction>().Where(r => r.Person == One).ExecuteDeleteAsync() == 0)
                        db.Add(new Restriction { Person = One, Reason = "Known in the office", By = null, At = until });
                    break;
                case 5:
                    if (await db.Set<RestrictionViewer>().Where(v => v.Person == One && v.Viewer == Other).ExecuteDeleteAsync() == 0)
                        db.Add(new RestrictionViewer { Person = One, Viewer = Other });
                    break;
                case 6:
                    if (Choice > 4) await db.Set<BrokenGlass>().Where(g => g.Viewer == One).ExecuteDeleteAsync();
                    else db.Add(new BrokenGlass { Id = Guid.CreateVersion7(), Viewer = One, Person = Other, Reason = "duty call", Until = until });
                    break;
                case 7:
                    if (await db.Set<SightGrant>().Where(g => g.Viewer == One && g.Person == Other && g.Reach == reach).ExecuteDeleteAsync() == 0)
                        db.Add(new SightGrant { Viewer = One, Person = Other, Reach = reach, Until = Choice > 2 ? until : null });
                    break;
                case 8:
                    await db.Set<SightGrant>().Where(g => g.Viewer == One).ExecuteUpdateAsync(set => set.SetProperty(g => g.Until, until));
                    break;
                case 9:
                    if (await db.Set<Person>().Where(p => p.Id == Newcomer).ExecuteDeleteAsync() == 0)
                        db.Add(new Person { Id = Newcomer, FirstName = "Rhys", LastName = "Morris", Role = Role.ServiceUser });
                    break;
            }
        }
    }
}
