using System.Security.Cryptography;
using Connect.Database;
using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Audit;

/// <summary>What operations do is recorded with it, by kind, and never what was said.</summary>
public sealed class AuditTrailTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_booking_by_text_is_collected_changed_and_disclosed_in_one_row(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");

        await app.TextAsync("Alex", "book 2");

        var booked = (await app.AuditAsync())[^1];
        Assert.Equal(
            [
                (AuditKind.Collection, "conversation", DemoCast.Alex.Value, ActorKind.ByText),
                (AuditKind.Disclosure, "conversation", DemoCast.Sam.Value, ActorKind.Assistant),
                (AuditKind.Alteration, "appointment", DemoCast.Alex.Value, ActorKind.ByText),
            ],
            booked.Read().Select(act => (act.Kind, act.Thing, act.By!.Value, act.As)));
        Assert.All(booked.Read(), act => Assert.Equal([DemoCast.Alex.Value], act.People));
        Assert.Equal("the person", booked.Read()[1].Recipient);
        Assert.Equal((int)(AuditKind.Collection | AuditKind.Disclosure | AuditKind.Alteration), booked.Kinds);
    }

    [Theory, BothDatabases]
    public async Task Nothing_of_what_was_said_and_no_number_is_kept(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        await app.TextAsync("Alex", "my knee is bad, call 07700 900999");
        await app.StoreTextAsync("+447700900777", "+447700900901", "who is this");
        await app.SettleAsync();

        var acts = string.Concat((await app.AuditAsync()).Select(audit => audit.Acts));
        Assert.Contains("unknown number", acts, StringComparison.Ordinal);
        Assert.All(["knee", "900999", "900777", "who is", await app.Given.PhoneOfAsync("Alex")], said => Assert.DoesNotContain(said, acts, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task All_six_kinds_can_be_recorded_and_are_read_back_as_they_were(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var acts = Enum.GetValues<AuditKind>().Select(kind => new Shown("record", "name").Act(kind, DemoCast.Alex) with { Reason = "asked for", Restricted = kind == AuditKind.Erasure }).ToList();

        await app.DoAsync((AuditTrail audit) =>
        {
            foreach (var act in acts) audit.Record(act, Actor.Service);
            return Task.CompletedTask;
        });

        var recorded = (await app.AuditAsync())[^1];
        Assert.Equal(6, recorded.Read().Count);
        Assert.Equal(acts.Select(act => (act.Kind, act.Reason, act.Restricted)), recorded.Read().Select(act => (act.Kind, act.Reason, act.Restricted)));
        Assert.Equal(63, recorded.Kinds);
    }

    [Theory, BothDatabases]
    public async Task What_is_not_done_is_not_recorded(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var before = (await app.AuditAsync()).Count;

        var refused = await app.DoAsync((LogOutcome op) => op.RunAsync(AppointmentId.New(), AttendanceOutcome.AttendedComplied, Actor.Of(DemoCast.Sam), CancellationToken.None));
        await app.DoAsync((StopTexts op) => op.RunAsync(DemoCast.Alex, DemoCast.Sam, stopped: false, Actor.ByText(DemoCast.Alex), CancellationToken.None));

        Assert.False(refused.Succeeded);
        Assert.Equal(before, (await app.AuditAsync()).Count);
    }

    [Theory, BothDatabases]
    public async Task An_event_recorded_after_another_was_saved_in_the_same_transaction_is_a_row_of_its_own(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var before = (await app.AuditAsync()).Count;

        await app.Services.GetRequiredService<IFrame>().RunAsync(async (services, stop) =>
        {
            var audit = services.GetRequiredService<AuditTrail>();
            audit.Record(PersonShown.Name.Act(AuditKind.Alteration, DemoCast.Alex), Actor.Service);
            await services.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
            audit.Record(PersonShown.Name.Act(AuditKind.Erasure, DemoCast.Alex), Actor.Service);
            return true;
        }, CancellationToken.None);

        Assert.Equal(before + 2, (await app.AuditAsync()).Count);
    }

    [Theory, BothDatabases("update audit_events set node = 'x'", "delete from audit_links")]
    [BothDatabases("delete from audit_events", "update audit_heads set hash = ''")]
    [BothDatabases("delete from audit_people", "update audit_links set hash = ''")]
    public async Task The_database_refuses_to_change_what_is_recorded(DatabaseKind database, string first, string second)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        await app.AuditAsync();
        await app.Services.GetRequiredService<AuditLoop>().SignAsync(CancellationToken.None);

        foreach (var harm in new[] { first, second })
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => app.DoAsync((ConnectDb db) => db.Database.ExecuteSqlRawAsync(harm)));
            Assert.Contains("only added to", refused.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task On_PostgreSQL_the_service_runs_as_a_role_that_can_only_insert_into_the_audit_and_not_write_who_sees_whom()
    {
        await using var owner = await apps.NewAsync(DatabaseKind.Postgres, new() { Configure = builder => builder.Configuration["Connect:Audit:ServiceRole"] = "connect_service" });
        await owner.DoAsync((ConnectDb db) => db.Database.ExecuteSqlRawAsync(
            "do $$ begin create role connect_service login; exception when duplicate_object then null; end $$"));
        await ServiceRole.GrantAsync(owner.Services, CancellationToken.None);

        var settings = new DatabaseSettings(true, new Npgsql.NpgsqlConnectionStringBuilder(owner.Database.ConnectionString) { Username = "connect_service" }.ConnectionString);
        await using var service = ConnectApp.Build(settings, new());
        await service.StartAsync();
        var frame = service.Services.GetRequiredService<IFrame>();
        await frame.Do((StopTexts op) => op.RunAsync(DemoCast.Alex, DemoCast.Sam, stopped: true, Actor.ByText(DemoCast.Alex), CancellationToken.None), CancellationToken.None);
        await frame.Do((ConnectDb db) => db.Set<SightGrant>().Where(grant => grant.Viewer == DemoCast.Dee).ExecuteDeleteAsync(), CancellationToken.None);
        await service.Services.GetRequiredService<AuditLoop>().ChainAsync(CancellationToken.None);

        string[] harms = ["update audit_events set node = 'x'", "delete from audit_links", "truncate audit_heads", "alter table audit_events disable trigger all", "drop table audit_people",
            "update sight_kept set until = null", "delete from sight_kept", "alter table pod_members disable trigger all"];
        foreach (var harm in harms)
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => frame.Do((ConnectDb db) => db.Database.ExecuteSqlRawAsync(harm), CancellationToken.None));
            Assert.Contains("42501", refused.ToString(), StringComparison.Ordinal);
        }

        await service.StopAsync();
        using var key = ECDsa.Create();
        key.ImportFromPem(owner.Services.GetRequiredService<HeadKey>().PublicKey);
        Assert.Equal((10L, true), await owner.AskAsync(async (VerifyAudit verify) => await verify.RunAsync([], key, CancellationToken.None) is var found ? (found.Links, found.IsWhole) : default));
        Templates.Release(settings);
    }
}
