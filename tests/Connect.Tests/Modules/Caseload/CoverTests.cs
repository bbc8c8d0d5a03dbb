using Connect.Demo;
using Connect.Modules.Caseload;
using Connect.Modules.Conversations;
using Connect.Modules.Notifications;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Caseload;

public sealed class CoverTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task While_a_worker_is_away_texts_and_notices_reach_the_deputy_and_the_assistant_names_them(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        Assert.True((await LeaveAsync(app, "2027-03-01", "2027-03-05", DemoCast.Priya)).Succeeded);

        await app.TextAsync("Alex", "my bus may be late");
        await app.TextAsync("Alex", "stop");

        Assert.Equal(1, await UnreadAsync(app, DemoCast.Priya));
        Assert.Contains("Sam is away. Priya has your text", (await app.PhoneAsync("Alex"))[0].Body, StringComparison.Ordinal);
        foreach (var told in new[] { DemoCast.Sam, DemoCast.Priya })
            Assert.Single((await app.AskAsync((Notices notices) => notices.PageAsync(null, Actor.Of(told), CancellationToken.None))).Rows);
        Assert.Equal(0, await UnreadAsync(app, DemoCast.Leo));

        var thread = (await app.ThreadsAsync(DemoCast.Alex)).Single();
        await app.DoAsync((ReadThread op) => op.RunAsync(thread.Id, Actor.Of(DemoCast.Priya), CancellationToken.None));
        Assert.Equal(0, await UnreadAsync(app, DemoCast.Priya));
    }

    [Theory, BothDatabases]
    public async Task It_ends_by_itself_and_sooner_when_the_worker_says_so(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var leave = await LeaveAsync(app, "2027-03-01", "2027-03-05", DemoCast.Priya);
        await app.TextAsync("Alex", "first");
        Assert.Equal(1, await UnreadAsync(app, DemoCast.Priya));

        app.JumpTo(Local.Utc("2027-03-03 09:00"));
        Assert.True((await app.DoAsync((GoOnLeave op) => op.EndAsync(leave.Value, DemoCast.Sam, Actor.Of(DemoCast.Sam), CancellationToken.None))).Succeeded);
        Assert.Equal((0, 1), (await UnreadAsync(app, DemoCast.Priya), await UnreadAsync(app, DemoCast.Sam)));

        await LeaveAsync(app, "2027-03-03", "2027-03-05", DemoCast.Priya);
        Assert.Equal(1, await UnreadAsync(app, DemoCast.Priya));
        app.JumpTo(Local.Utc("2027-03-06 00:01"));
        Assert.Equal((0, 1), (await UnreadAsync(app, DemoCast.Priya), await UnreadAsync(app, DemoCast.Sam)));
    }

    [Theory, BothDatabases]
    public async Task Nobody_can_be_booked_on_days_away_and_what_is_booked_is_named(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-04 10:00");
        using var sam = await app.SignInAsync("sam.okafor");

        using var saved = await sam.PostFormAsync(CaseloadLinks.Leave, new()
        {
            ["FirstDay.Day"] = "3",
            ["FirstDay.Month"] = "3",
            ["FirstDay.Year"] = "2027",
            ["LastDay.Day"] = "5",
            ["LastDay.Month"] = "mar",
            ["LastDay.Year"] = "2027",
            ["Deputy"] = DemoCast.Priya.ToString(),
        });

        Assert.Contains("1 appointment is booked on those days", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await app.Given.TimesAsync(DemoCast.Sam), time => time.Start >= Local.Utc("2027-03-03 00:00") && time.Start < Local.Utc("2027-03-06 00:00"));
        Assert.Contains("Priya Nair answers.", (await sam.PageAsync(CaseloadLinks.Leave)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task A_deputy_is_of_the_same_pod_and_there_on_those_days(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await LeaveAsync(app, "2027-03-04", "2027-03-10", null, worker: DemoCast.Priya);

        Assert.Equal(PodProblems.NoDeputy, (await LeaveAsync(app, "2027-03-01", "2027-03-05", DemoCast.Nia)).Problem);
        Assert.Equal(PodProblems.NoDeputy, (await LeaveAsync(app, "2027-03-01", "2027-03-05", DemoCast.Sam)).Problem);
        Assert.Equal(PodProblems.DeputyAway, (await LeaveAsync(app, "2027-03-01", "2027-03-05", DemoCast.Priya)).Problem);
        Assert.Equal(PodProblems.NoSuchDays, (await LeaveAsync(app, "2027-03-05", "2027-03-01", DemoCast.Leo)).Problem);
        Assert.Equal(PodProblems.Unknown, (await LeaveAsync(app, "2027-03-01", "2027-03-05", DemoCast.Leo, by: DemoCast.Leo)).Problem);
        Assert.True((await LeaveAsync(app, "2027-03-01", "2027-03-05", DemoCast.Leo, by: DemoCast.Helen)).Succeeded);
    }

    private static Task<Outcome<Guid>> LeaveAsync(ConnectApp app, string from, string to, PersonId? deputy, PersonId? worker = null, PersonId? by = null)
    {
        var who = worker ?? DemoCast.Sam;
        var days = (DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
        return app.DoAsync((GoOnLeave op) => op.RunAsync(who, days.Item1, days.Item2, deputy, Actor.Of(by ?? who), CancellationToken.None));
    }

    private static Task<int> UnreadAsync(ConnectApp app, PersonId worker) =>
        app.AskAsync((ThreadList threads) => threads.UnreadAsync(Actor.Of(worker), CancellationToken.None));
}
