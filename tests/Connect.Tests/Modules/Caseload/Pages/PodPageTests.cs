using System.Net;
using Connect.Demo;
using Connect.Modules.Caseload;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Caseload.Pages;

public sealed class PodPageTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly string BridgeStreet = CaseloadLinks.Pod(DemoCast.BridgeStreet);

    [Theory, BothDatabases]
    public async Task It_shows_who_is_in_it_who_is_away_and_the_rota(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((GoOnLeave op) => op.RunAsync(DemoCast.Sam, new(2027, 3, 1), new(2027, 3, 2), DemoCast.Priya, Actor.Of(DemoCast.Sam), CancellationToken.None));
        using var leo = await app.SignInAsync("leo.grant");

        var page = await leo.PageAsync(CaseloadLinks.Pods);

        var words = page.QuerySelector("main")!.TextContent;
        Assert.Equal(["Leo Grant", "Helen Marsh", "Priya Nair", "Sam Okafor"], page.QuerySelectorAll(".connect-lines strong.connect-line__link").Select(name => name.TextContent));
        Assert.Contains("Priya Nair answers.", words, StringComparison.Ordinal);
        Assert.Contains("Mon 1 Mar: Away", words, StringComparison.Ordinal);
        Assert.Matches("Wed 3 Mar: [0-9:]+am to [0-9:]+pm, [0-9]+ free", words);
        Assert.DoesNotContain("Take out of this pod", words, StringComparison.Ordinal);
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task Leaving_ends_sight_at_once_after_a_look_at_what_needs_handing_over(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "are you there");
        using var helen = await app.SignInAsync("helen.marsh");
        using var sam = await app.SignInAsync("sam.okafor");
        var leaving = $"{BridgeStreet}/members/{DemoCast.Sam}/remove";

        var words = (await helen.PageAsync(leaving)).QuerySelector("main")!.TextContent;
        Assert.Contains("3 people, 1 unread message, 1 person who waits for an answer", words, StringComparison.Ordinal);
        using (await helen.PostFormAsync(leaving, [])) { }

        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync($"/people/{DemoCast.Alex}"));
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(BridgeStreet));
        Assert.DoesNotContain("Jones", (await sam.PageAsync("/people")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Alex Jones", (await helen.PageAsync("/supervise/officers")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_worker_in_two_pods_sees_both(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var helen = await app.SignInAsync("helen.marsh");

        using (await helen.PostFormAsync(BridgeStreet, new() { ["Name"] = "nia rees" })) { }
        Assert.False(await app.SeesAsync(DemoCast.Nia, DemoCast.Alex));
        using (await helen.PostFormAsync(BridgeStreet, new() { ["Name"] = " Nia  Rees" })) { }

        Assert.True(await app.SeesAsync(DemoCast.Nia, DemoCast.Alex) && await app.SeesAsync(DemoCast.Nia, DemoCast.Morgan));
        Assert.Equal(PodProblems.AlreadyChanged, (await app.DoAsync((JoinPod op) => op.RunAsync(DemoCast.BridgeStreet, DemoCast.Nia, Actor.Of(DemoCast.Helen), CancellationToken.None))).Problem);
        Assert.Equal(PodProblems.Unknown, (await app.DoAsync((JoinPod op) => op.RunAsync(DemoCast.HarbourRoad, DemoCast.Sam, Actor.Of(DemoCast.Helen), CancellationToken.None))).Problem);
    }

    [Theory, BothDatabases]
    public async Task Another_pod_looks_like_none(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var nia = await app.SignInAsync("nia.rees");

        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(BridgeStreet));
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync($"{BridgeStreet}/members/{DemoCast.Sam}/remove"));
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(CaseloadLinks.Supervise));
    }
}
