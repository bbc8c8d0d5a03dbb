using System.Net;
using Connect.Demo;
using Connect.Modules.Profile.Corrections;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Profile;

public sealed class CorrectionTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Asked_to_put_something_right_a_worker_answers_with_a_reason_and_the_person_is_told(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInFullyAsync();
        using var what = await alex.PostFormAsync("/profile/put-right", new() { ["What"] = nameof(CorrectionOf.BirthDate) });
        using var asked = await alex.PostFormAsync(what.Path(), new() { ["Wanted"] = "I was born in <1991>" });
        using var twice = await alex.PostFormAsync(what.Path(), new() { ["Wanted"] = "Again" });
        await app.SettleAsync();

        using var sam = await app.SignInAsync("sam.okafor");
        var link = $"/people/{DemoCast.Alex}/corrections/{await IdAsync(app)}";
        Assert.Contains("asked for something to be put right", (await sam.PageAsync("/notifications")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("I was born in <1991>", (await sam.PageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        using var noReason = await sam.PostFormAsync(link, new() { ["PutRight"] = "False", ["Reason"] = "" });
        using var answered = await sam.PostFormAsync(link, new() { ["PutRight"] = "False", ["Reason"] = "Your card says 1990." });
        await app.SettleAsync();

        Assert.Equal("/profile", asked.Path());
        Assert.NotEmpty(await twice.ErrorAsync());
        Assert.Contains("reason", await noReason.ErrorAsync(), StringComparison.Ordinal);
        Assert.Contains("they say that it is wrong", (await TextSignIn.PageAsync(answered)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("answered what you asked", (await app.PhoneAsync("Alex"))[^1].Body, StringComparison.Ordinal);
        var own = (await alex.PageAsync("/profile")).QuerySelector("main")!.TextContent;
        Assert.Contains("Your card says 1990.", own, StringComparison.Ordinal);
        Assert.Contains("ico.org.uk", own, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_month_is_watched_and_an_answer_ends_it(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await AskAsync(app, CorrectionOf.Name);
        using var sam = await app.SignInAsync("sam.okafor");
        using var helen = await app.SignInAsync("helen.marsh");
        var by = await app.AskAsync((ConnectDb db) => db.Set<CorrectionRequest>().Select(r => r.AnswerBy).SingleAsync());

        await app.MoveClockAsync(by.AddDays(-6));
        Assert.Contains("waits for an answer", (await sam.PageAsync("/notifications")).Body!.TextContent, StringComparison.Ordinal);
        await app.MoveClockAsync(by.AddMinutes(1));
        Assert.Contains("is overdue", (await helen.PageAsync("/notifications")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Nobody_of_another_pod_and_no_other_service_user_sees_a_request(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await AskAsync(app, CorrectionOf.Team);
        using var nia = await app.SignInAsync("nia.rees");
        using var jordan = await app.SignInByTextAsync("+447700900102");
        var link = $"/people/{DemoCast.Alex}/corrections/{await IdAsync(app)}";

        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(link));
        Assert.Equal(HttpStatusCode.NotFound, await jordan.StatusAsync(link));
    }

    private static Task<Guid> IdAsync(ConnectApp app) => app.AskAsync((ConnectDb db) => db.Set<CorrectionRequest>().Select(r => r.Id).SingleAsync());

    private static async Task AskAsync(ConnectApp app, CorrectionOf what) =>
        Assert.True((await app.DoAsync((AskForCorrection op) => op.RunAsync(what, "It is wrong", Connect.Platform.Access.Actor.Of(DemoCast.Alex), CancellationToken.None))).Succeeded);
}
