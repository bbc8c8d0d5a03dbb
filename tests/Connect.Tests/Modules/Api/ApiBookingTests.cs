using System.Net;
using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Tests.Given;
using Connect.Tests.Modules.OpenAuthentication;

namespace Connect.Tests.Modules.Api;

public sealed class ApiBookingTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_time_is_booked_shown_in_both_planners_and_called_off(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var alex = await app.ApiOfAlexAsync();
        using var sam = await app.ApiAsync("sam.okafor");
        var slot = await alex.SlotAsync(DemoCast.Sam.Value);

        using var booked = await alex.BookAsync(new { slot });
        await app.SettleAsync();
        var (mine, theirs) = (await alex.JsonAsync("/api/v1/planner/appointments"), await sam.JsonAsync("/api/v1/planner/appointments"));
        using var cancelled = await alex.CancelAsync(booked.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Created, booked.StatusCode);
        var id = (await booked.JsonAsync()).GetProperty("id").GetString();
        Assert.Equal($"/api/v1/bookings/{id}", booked.Headers.Location!.ToString());
        Assert.All([mine, theirs], planner => Assert.Equal(id, planner.GetProperty("items")[0].GetProperty("id").GetString()));
        Assert.Contains(await app.PhoneAsync("Alex"), text => text.Body.Contains("booked", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        Assert.Equal(slot, await alex.SlotAsync(DemoCast.Sam.Value));
        Assert.Equal("cancelled", (await sam.JsonAsync($"/api/v1/bookings/{id}")).GetProperty("state").GetString());
    }

    [Theory, BothDatabases]
    public async Task A_write_is_in_the_audit_with_the_client_named(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var sam = await app.ApiAsync("sam.okafor");

        using var booked = await sam.BookAsync(new { slot = await sam.SlotAsync(DemoCast.Sam.Value), person = DemoCast.Alex.Value });

        var act = (await app.AuditAsync()).SelectMany(audit => audit.Read()).Last(act => act is { Kind: AuditKind.Alteration, Thing: "appointment" });
        Assert.Equal(HttpStatusCode.Created, booked.StatusCode);
        Assert.Equal(("Demo diary", DemoCast.Sam.Value), (act.Client, act.By));
        Assert.Equal([DemoCast.Alex.Value], act.People);
    }

    [Theory, BothDatabases]
    public async Task The_same_key_shows_nothing_again_to_whoever_may_no_longer_see_the_person_and_else_is_logged_as_a_read(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var sam = await app.ApiAsync("sam.okafor");
        var wanted = new { slot = await sam.SlotAsync(DemoCast.Sam.Value), person = DemoCast.Alex.Value };
        using var booked = await sam.BookAsync(wanted, "a");
        var before = (await app.AuditAsync()).Count;

        using var again = await sam.BookAsync(wanted, "a");
        var read = (await app.AuditAsync()).Skip(before).SelectMany(audit => audit.Read()).Single(act => act.Thing == "appointment");
        await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, [DemoCast.Priya], "threats", Actor.Of(DemoCast.Ana) with { Role = nameof(Role.Administrator) }, CancellationToken.None));
        using var shut = await sam.BookAsync(wanted, "a");

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.NotFound], new[] { booked, again, shut }.Select(answer => answer.StatusCode));
        Assert.Equal((AuditKind.Consultation, DemoCast.Alex.Value), (read.Kind, Assert.Single(read.People)));
        Assert.DoesNotContain("start", await shut.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_same_key_and_body_get_the_same_answer_and_another_body_is_refused(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var alex = await app.ApiOfAlexAsync();
        var (slot, other) = (await alex.SlotAsync(DemoCast.Sam.Value), await alex.SlotAsync(DemoCast.Sam.Value, 3));

        using var first = await alex.BookAsync(new { slot }, "a");
        using var again = await alex.BookAsync(new { slot }, "a");
        using var different = await alex.BookAsync(new { slot = other }, "a");
        using var taken = await alex.BookAsync(new { slot }, "b");
        using var stillTaken = await alex.BookAsync(new { slot }, "b");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, different.StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (taken.StatusCode, stillTaken.StatusCode));
        Assert.Equal(1, (await alex.JsonAsync("/api/v1/planner/appointments")).GetProperty("items").GetArrayLength());
    }

    [Theory, BothDatabases]
    public async Task The_same_request_sent_at_the_same_moment_books_once(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var alex = await app.ApiOfAlexAsync();
        var slot = await alex.SlotAsync(DemoCast.Sam.Value);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => alex.BookAsync(new { slot }, "same")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location!.ToString()).Distinct());
        Assert.Equal(1, (await alex.JsonAsync("/api/v1/planner/appointments")).GetProperty("items").GetArrayLength());
        foreach (var answer in answers) answer.Dispose();
    }

    [Theory, BothDatabases]
    public async Task Nobody_books_with_or_for_whom_they_could_not_book_on_a_page(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var alex = await app.ApiOfAlexAsync();
        using var sam = await app.ApiAsync("sam.okafor");
        using var nia = await app.ApiAsync("nia.rees");
        var (hers, priyas) = (await nia.SlotAsync(DemoCast.Nia.Value), await sam.SlotAsync(DemoCast.Priya.Value));

        using var withStranger = await alex.BookAsync(new { slot = hers }, "1");
        using var withPriya = await alex.BookAsync(new { slot = priyas }, "2");
        using var forAnother = await alex.BookAsync(new { slot = await alex.SlotAsync(DemoCast.Sam.Value), person = DemoCast.Jordan.Value }, "3");
        using var forMorgan = await sam.BookAsync(new { slot = await sam.SlotAsync(DemoCast.Sam.Value), person = DemoCast.Morgan.Value }, "4");
        using var forSelf = await sam.BookAsync(new { slot = await sam.SlotAsync(DemoCast.Sam.Value) }, "5");

        Assert.All([withStranger, withPriya, forAnother, forMorgan, forSelf], refused => Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode));
        Assert.Equal(0, (await sam.JsonAsync("/api/v1/planner/appointments")).GetProperty("items").GetArrayLength());
    }
}
