using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Tests.Given;
using static Connect.Tests.Modules.Planner.Offering;

namespace Connect.Tests.Modules.Planner.Pages;

public sealed class AvailabilityPagesTests(Apps apps) : IClassFixture<Apps>
{
    private static Dictionary<string, string> Wednesdays => new()
    {
        ["Form.Wednesday.From1"] = "9",
        ["Form.Wednesday.To1"] = "10.30",
        ["Form.Wednesday.From2"] = "2pm",
        ["Form.Wednesday.To2"] = "1500",
        ["Form.FirstDate"] = "3/3/2027",
        ["Form.EveryWeeks"] = "1",
        ["Form.SlotMinutes"] = "30",
        ["Form.MinutesBetween"] = "0",
        ["Form.Kind"] = "Video",
        ["Form.Place"] = "a video call",
        ["Form.MinimumNoticeHours"] = "0",
        ["Form.FurthestAheadDays"] = "20",
        ["Form.BufferBefore"] = "0",
        ["Form.BufferAfter"] = "0",
    };

    [Theory, BothDatabases]
    public async Task What_is_saved_is_on_offer(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var helen = await app.SignInAsync("helen.marsh");

        using var saved = await helen.PostFormAsync("/availability/new", Wednesdays);

        var page = await PageAsync(saved);
        Assert.Equal("/availability", saved.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Wednesday: 9am to 10:30am and 2pm to 3pm", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Video call, a video call", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([At(9), At(9, 30), At(10), At(14), At(14, 30)], (await app.StartsAsync(DemoCast.Helen)).Take(5));
        Assert.Equal(15, (await app.StartsAsync(DemoCast.Helen)).Count);
    }

    [Theory, BothDatabases]
    public async Task The_preview_counts_the_times_by_week_and_saves_nothing(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var helen = await app.SignInAsync("helen.marsh");

        using var answer = await helen.PostFormAsync("/availability/new", new(Wednesdays) { ["Wish"] = "preview", ["Form.Exceptions"] = "10/3/2027" });

        var page = await PageAsync(answer);
        var preview = page.QuerySelector("#preview")!;
        Assert.Equal("Preview: 10 times in four weeks", preview.QuerySelector("h2")!.TextContent);
        Assert.Equal(["Week of Monday 1 March: 5 times", "Week of Monday 15 March: 5 times"], preview.QuerySelectorAll("h3").Select(week => week.TextContent));
        Assert.Equal("10.30", page.QuerySelector<IHtmlInputElement>("#Form_Wednesday_To1")!.Value);
        Assert.Empty(await app.StartsAsync(DemoCast.Helen));
    }

    [Theory]
    [BothDatabases("Form.Wednesday.From1", "ten", "On Wednesday, the start time must be a time, like 9:30 or 2pm")]
    [BothDatabases("Form.Wednesday.To1", "8", "On Wednesday, the end time must be after 09:00", "Form.Wednesday.From1")]
    [BothDatabases("Form.Wednesday.From2", "10", "On Wednesday, the times must not overlap", "Form.Wednesday.From1")]
    [BothDatabases("Form.FirstDate", "30/2/2027", "The first date must be a real date, like 29/3/2027")]
    [BothDatabases("Form.FirstDate", "", "Enter the first date")]
    [BothDatabases("Form.EveryWeeks", "often", "The number of weeks between must be a whole number")]
    [BothDatabases("Form.EveryWeeks", "0", "The number of weeks between must be between 1 and 52")]
    [BothDatabases("Form.Until", "1/1/2020", "The last date must be the same as or after the first date")]
    [BothDatabases("Form.Exceptions", "10/3/2027\n31/2/2027", "“31/2/2027” must be a date, like 29/3/2027")]
    [BothDatabases("Form.AddedDays", "5/3/2027", "“5/3/2027” must be a date and times, like 29/3/2027 9am to 12")]
    [BothDatabases("Form.SlotMinutes", "", "Enter the length of an appointment")]
    [BothDatabases("Form.SlotMinutes", "200", "The length of an appointment must fit into at least one of the times")]
    [BothDatabases("Form.BufferAfter", "999", "The time kept free after must be between 0 and 240 minutes")]
    [BothDatabases("Form.FurthestAheadDays", "9999", "The number of days ahead must be between 1 and 395")]
    [BothDatabases("Form.DayLimit", "0", "The most appointments a day must be between 1 and 50")]
    [BothDatabases("Form.Place", "", "Enter the place")]
    public async Task Each_mistake_leads_to_its_box_and_what_was_typed_stays(DatabaseKind database, string field, string typed, string words, string? box = null)
    {
        var app = await apps.OnAsync(database);
        using var helen = await app.SignInAsync("helen.marsh");

        using var answer = await helen.PostFormAsync("/availability/new", new(Wednesdays) { [field] = typed });

        var page = await PageAsync(answer);
        var error = Assert.Single(page.QuerySelectorAll(".govuk-error-summary a"));
        Assert.Equal(words, error.TextContent);
        Assert.NotNull(page.QuerySelector(error.GetAttribute("href")!));
        Assert.Equal("#" + (box ?? field).Replace('.', '_'), error.GetAttribute("href"));
        Assert.Contains(words, page.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, ValueOf(page, field));
        Assert.Equal("a video call", field == "Form.Place" ? "a video call" : ValueOf(page, "Form.Place"));
    }

    [Theory, BothDatabases]
    public async Task An_empty_week_is_a_mistake_of_the_first_box(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var helen = await app.SignInAsync("helen.marsh");

        using var answer = await helen.PostFormAsync("/availability/new", new(Wednesdays.Where(field => !field.Key.Contains("Wednesday", StringComparison.Ordinal))));

        var error = Assert.Single((await PageAsync(answer)).QuerySelectorAll(".govuk-error-summary a"));
        Assert.Equal(("Add at least one day and time", "#Form_Monday_From1"), (error.TextContent, error.GetAttribute("href")));
    }

    [Theory, BothDatabases]
    public async Task What_is_changed_is_shown_as_it_was_typed_and_removed_when_asked(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var helen = await app.SignInAsync("helen.marsh");
        using var saved = await helen.PostFormAsync("/availability/new?once=true", new() { ["Form.AddedDays"] = "3/3/2027 9 to 10", ["Form.MinimumNoticeHours"] = "1" });
        var change = (await PageAsync(saved)).QuerySelector("a[href^='/availability/0']")!.GetAttribute("href")!;

        Assert.Equal("3/3/2027 09:00 to 10:00", ValueOf(await helen.PageAsync(change), "Form.AddedDays"));
        using var changed = await helen.PostFormAsync(change, new() { ["Form.AddedDays"] = "3/3/2027 10 to 11" });
        Assert.Equal([At(10), At(10, 30)], await app.StartsAsync(DemoCast.Helen));

        Assert.Contains("Appointments already booked stay", (await helen.PageAsync(change + "/remove")).Body!.TextContent, StringComparison.Ordinal);
        using var removed = await helen.PostFormAsync(change + "/remove", []);
        Assert.Empty(await app.StartsAsync(DemoCast.Helen));
        Assert.Equal(HttpStatusCode.NotFound, await helen.StatusAsync(change));
    }

    [Theory, BothDatabases]
    public async Task Busy_time_is_added_changed_and_removed(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.OfferAsync(DemoCast.Helen, Once(new(9, 0), new(11, 0)));
        using var helen = await app.SignInAsync("helen.marsh");

        using var nameless = await helen.PostFormAsync("/availability/busy/new?once=true", new() { ["Form.AddedDays"] = "3/3/2027 9 to 10" });
        Assert.Equal("Enter what it is", (await PageAsync(nameless)).QuerySelector(".govuk-error-summary a")!.TextContent);

        using var added = await helen.PostFormAsync("/availability/busy/new?once=true", new() { ["Form.Title"] = "Court", ["Form.AddedDays"] = "3/3/2027 9 to 10" });
        Assert.Equal([At(10), At(10, 30)], await app.StartsAsync(DemoCast.Helen));

        var path = (await PageAsync(added)).QuerySelector("a[href^='/availability/busy/0']")!.GetAttribute("href")!;
        using var changed = await helen.PostFormAsync(path, new() { ["Form.AddedDays"] = "3/3/2027 10 to 11" });
        Assert.Equal([At(9), At(9, 30)], await app.StartsAsync(DemoCast.Helen));

        using var removed = await helen.PostFormAsync(path + "/remove", []);
        Assert.Equal(4, (await app.StartsAsync(DemoCast.Helen)).Count);
    }

    [Theory, BothDatabases]
    public async Task One_time_is_taken_off_offer(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.OfferAsync(DemoCast.Helen, Once(new(9, 0), new(10, 0)));
        using var helen = await app.SignInAsync("helen.marsh");
        var time = (await helen.PageAsync("/planner?view=day&from=2027-03-03")).QuerySelector("a[href^='/availability/times/']")!.GetAttribute("href")!;

        using var answer = await helen.PostFormAsync(time, []);

        Assert.Equal([At(9, 30)], await app.StartsAsync(DemoCast.Helen));
        Assert.Equal(HttpStatusCode.NotFound, await helen.StatusAsync(time));
    }

    [Theory, BothDatabases]
    public async Task What_is_anothers_is_not_there(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var sam = Actor.Of(DemoCast.Sam);
        var offer = (await app.AskAsync((MyAvailability mine) => mine.OffersAsync(sam, CancellationToken.None)))[0];
        var busy = await app.DoAsync((MarkBusy op) => op.RunAsync(null, "Court", Once(new(12, 0), new(13, 0), minutes: 5), sam, CancellationToken.None));
        var time = (await app.Given.TimesAsync(DemoCast.Sam))[0];
        using var nia = await app.SignInAsync("nia.rees");

        foreach (var path in new[]
        {
            $"/availability/{offer.Id}", $"/availability/{offer.Id}/remove", $"/availability/busy/{busy.Value}", $"/availability/busy/{busy.Value}/remove",
            PlannerLinks.Time(time.Id), "/availability/nonsense", "/availability/busy/nonsense",
        })
            Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(path));
    }

    private static string ValueOf(IHtmlDocument page, string field) => page.GetElementsByName(field).Single() switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => throw new InvalidOperationException(field),
    };

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
