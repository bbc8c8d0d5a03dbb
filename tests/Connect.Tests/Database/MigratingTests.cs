using Connect.Database;
using Connect.Demo;
using Connect.Modules.Pods;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Connect.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Database;

public sealed class MigratingTests(PostgresServer postgres)
{
    [Theory, BothDatabases]
    public void The_model_has_nothing_that_the_migrations_have_not(DatabaseKind database)
    {
        using var db = ConnectDatabases.Create(new(database == DatabaseKind.Postgres, database == DatabaseKind.Postgres ? "Host=none" : "Data Source=none"));

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, BothDatabases]
    public async Task Nodes_that_start_at_once_on_an_empty_database_take_turns(DatabaseKind database)
    {
        using var folder = new TemporaryFolder();
        var settings = await Templates.EmptyAsync(database, postgres, folder.Path);
        var nodes = Enumerable.Range(0, 4).Select(_ => ConnectApp.Build(settings, new())).ToList();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.PrepareAsync(isDemo: false, CancellationToken.None))));

        await using (var db = ConnectDatabases.Create(settings))
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            await using var scope = nodes[0].Services.CreateAsyncScope();
            var recurring = scope.ServiceProvider.GetServices<Recurrence>().Select(work => work.Kind).Order(StringComparer.Ordinal).ToList();
            Assert.Contains("planner.extend", recurring);
            Assert.Equal(recurring, (await db.Set<DueRow>().Select(row => row.Kind).ToListAsync()).Order(StringComparer.Ordinal));
        }

        foreach (var node in nodes) await node.DisposeAsync();
        Templates.Release(settings);
    }

    [Theory, BothDatabases]
    public async Task A_pod_from_before_there_were_offices_keeps_its_place_and_telephone(DatabaseKind database)
    {
        using var folder = new TemporaryFolder();
        var settings = await Templates.EmptyAsync(database, postgres, folder.Path);
        await using (var db = ConnectDatabases.Create(settings))
        {
            await db.GetService<IMigrator>().MigrateAsync("SightWithRestrictions");
            foreach (var (id, name) in new[] { (DemoCast.BridgeStreet, "Bridge Street"), (DemoCast.HarbourRoad, "Harbour Road") })
                await db.Database.ExecuteSqlAsync($"insert into pods (id, name, office, place, telephone) values ({id.Value}, {name}, 'Avonbridge', 'the office', '01632 960001')");
            await db.Database.MigrateAsync();
        }

        await using (var db = ConnectDatabases.Create(settings))
        {
            db.Add(new PodMember { Pod = DemoCast.HarbourRoad, Person = DemoCast.Nia, IsStaff = true });
            await db.SaveChangesAsync();
            Assert.Equal(new("Harbour Road", "the office", "01632 960001"), await new PodPlaces(db).OfAsync(DemoCast.Nia, CancellationToken.None));
            Assert.Equal(["City", "Organisation", "Region"], (await new OrganisationTree(db).AllAsync(CancellationToken.None)).Where(unit => unit.Kind != UnitKind.Office).Select(unit => unit.Name));
        }

        Templates.Release(settings);
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_process_stops_nobody()
    {
        using var folder = new TemporaryFolder();
        var settings = await Templates.EmptyAsync(DatabaseKind.Sqlite, postgres, folder.Path);
        await using (var db = ConnectDatabases.Create(settings))
        {
            await db.Database.ExecuteSqlRawAsync("""create table "__EFMigrationsLock" ("Id" integer primary key, "Timestamp" text)""");
            await db.Database.ExecuteSqlRawAsync("""insert into "__EFMigrationsLock" values (1, 'long ago')""");
        }

        await Migrating.RunAsync(settings, _ => Task.CompletedTask, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));

        await using var migrated = ConnectDatabases.Create(settings);
        Assert.Empty(await migrated.Database.GetPendingMigrationsAsync());
        Templates.Release(settings);
    }
}
