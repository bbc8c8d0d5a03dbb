using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static Connect.Tests.Modules.Planner.Offering;

namespace Connect.Tests.Modules.Planner.Pages;

/// <summary>What was removed by a slip comes back with the notice's "Undo", once and for ten minutes, without script.</summary>
public sealed class UndoingRemovalsTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Helen = Actor.Of(DemoCast.Helen);

    [Theory, BothDatabases]
    public async Task Removed_times_are_on_offer_again_just_as_they_were(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = (await app.OfferAsync(DemoCast.Helen, Once(new(9, 0), new(12, 0)))).Value;
        var off = (await app.Given.TimesAsync(DemoCast.Helen))[1];
        await app.DoAsync((WithdrawSlot op) => op.RunAsync(off.Id, Helen, CancellationToken.None));
        var before = await app.StartsAsync(DemoCast.Helen);
        using var browser = await app.SignInAsync("helen.marsh");

        using var removed = await browser.PostFormAsync($"/availability/{id}/remove", []);
        Assert.Empty(await app.StartsAsync(DemoCast.Helen));
        using var undone = await browser.UndoAsync(removed);

        Assert.Equal(before, await app.StartsAsync(DemoCast.Helen));
        Assert.Contains("These times are on offer again", await WordsAsync(undone), StringComparison.Ordinal);
        using var again = await browser.UndoAsync(removed);
        Assert.Contains("It is too late to undo that.", await WordsAsync(again), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Removed_busy_time_is_in_the_planner_again(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = (await app.DoAsync((MarkBusy op) => op.RunAsync(null, "Training", Once(new(9, 0), new(12, 0)), Helen, CancellationToken.None))).Value;
        using var browser = await app.SignInAsync("helen.marsh");

        using var removed = await browser.PostFormAsync($"/availability/busy/{id}/remove", []);
        Assert.Equal(0, await EntriesAsync(app));
        using var undone = await browser.UndoAsync(removed);

        Assert.Equal(1, await EntriesAsync(app));
        Assert.Contains("Training", await WordsAsync(undone), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task After_ten_minutes_and_for_anybody_else_it_stays_removed(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = (await app.OfferAsync(DemoCast.Helen, Once(new(9, 0), new(12, 0)))).Value;
        await app.DoAsync((OfferTimes op) => op.RemoveAsync(id, Helen, CancellationToken.None));

        Assert.Equal(PlannerProblems.NotFound, (await UndoAsync(app, id, Actor.Of(DemoCast.Sam))).Problem);
        app.JumpTo(app.Now.AddMinutes(11));
        Assert.Equal(PlannerProblems.NotFound, (await UndoAsync(app, id, Helen)).Problem);
        Assert.Empty(await app.StartsAsync(DemoCast.Helen));
    }

    private static Task<Connect.Platform.Outcome<AvailabilityId>> UndoAsync(ConnectApp app, AvailabilityId id, Actor by) =>
        app.DoAsync((OfferTimes op) => op.UndoRemoveAsync(id, by, CancellationToken.None));

    private static Task<int> EntriesAsync(ConnectApp app) => app.AskAsync((ConnectDb db) => db.Set<DiaryEntry>().CountAsync(entry => entry.Owner == DemoCast.Helen));

    private static async Task<string> WordsAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).Body!.TextContent;
}
