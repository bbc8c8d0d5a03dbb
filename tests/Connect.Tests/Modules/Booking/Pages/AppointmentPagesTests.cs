using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Connect.Tests.Modules.Planner;

namespace Connect.Tests.Modules.Booking.Pages;

public sealed class AppointmentPagesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task The_page_says_who_when_where_and_how_it_was_booked(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var booked = await Booked.WithSamAsync(app, "Abel");
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync(booked.Path);

        Assert.Equal("Manage appointment with Abel Given", page.QuerySelector("h1")!.TextContent);
        var list = page.QuerySelector(".govuk-summary-list")!.TextContent;
        Assert.Contains("Abel Given with Sam Okafor (you)", list, StringComparison.Ordinal);
        Assert.Contains($"{UkTimeText.LongDate(booked.Start, Language.English)}, {booked.Range}", list, StringComparison.Ordinal);
        Assert.Contains("By Sam Okafor, Monday 1 March 2027 at 9am", list, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='{booked.Path}/outcome']"));
    }

    [Theory, BothDatabases]
    public async Task What_the_person_booked_on_the_web_is_not_said_to_be_booked_by_staff(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = (await app.Bookings.TryBookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00", Actor.Of(DemoCast.Alex))).Value;
        using var sam = await app.SignInAsync("sam.okafor");

        var list = (await sam.PageAsync(BookingLinks.Appointment(id))).QuerySelector(".govuk-summary-list")!.TextContent;

        Assert.Contains("By Alex, on the web, Monday 1 March 2027 at 9am", list, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_is_foreign_and_what_is_not_there_are_the_same_nothing(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var booked = await Booked.WithSamAsync(app, "Bram");
        using var nia = await app.SignInAsync("nia.rees");
        var absent = $"/appointments/{Guid.CreateVersion7()}";

        foreach (var page in new[] { "", "/outcome", "/move", "/cancel", $"/move/check?slot={Guid.CreateVersion7()}" })
        {
            using var foreign = await nia.Client.GetAsync(booked.Path + page);
            using var nothing = await nia.Client.GetAsync(absent + page);

            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
            Assert.Equal(await TextAsync(nothing), await TextAsync(foreign));
        }
    }

    [Theory, BothDatabases]
    public async Task After_it_has_begun_an_outcome_is_chosen_and_shown(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var booked = await Booked.WithSamAsync(app, "Cora");
        using var sam = await app.SignInAsync("sam.okafor");
        app.JumpTo(booked.Start.AddMinutes(40));

        using var nothing = await sam.PostFormAsync($"{booked.Path}/outcome", []);
        var wrong = await PageAsync(nothing);
        Assert.Equal("#Outcome", wrong.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.StartsWith("Error: ", wrong.Title, StringComparison.Ordinal);

        using var logged = await sam.PostFormAsync($"{booked.Path}/outcome", new() { ["Outcome"] = "AcceptableAbsence" });
        Assert.Equal($"{booked.Path}/outcome/reason", logged.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Outcome logged", (await PageAsync(logged)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Acceptable absence", (await sam.PageAsync(booked.Path)).QuerySelector(".govuk-summary-list")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_text_shown_before_a_move_is_the_text_that_is_sent(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var booked = await Booked.WithSamAsync(app, "Dana");
        var to = (await app.Given.TimesAsync(DemoCast.Sam))[3];
        using var sam = await app.SignInAsync("sam.okafor");

        using var chosen = await sam.PostFormAsync($"{booked.Path}/move", new() { ["Slot"] = to.Id.ToString() });
        var check = await PageAsync(chosen);
        var shown = check.QuerySelector(".govuk-inset-text")!.TextContent;
        using var moved = await sam.PostFormAsync(chosen.RequestMessage!.RequestUri!.PathAndQuery, []);
        await app.SettleAsync();

        Assert.Contains("is moved", (await PageAsync(moved)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(shown, (await app.PhoneAsync("Dana"))[^1].Body);
    }

    [Theory, BothDatabases]
    public async Task A_time_taken_meanwhile_lists_the_others_and_loses_nothing(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var booked = await Booked.WithSamAsync(app, "Edie");
        var to = (await app.Given.TimesAsync(DemoCast.Sam))[0];
        using var sam = await app.SignInAsync("sam.okafor");
        using var check = await sam.PostFormAsync($"{booked.Path}/move", new() { ["Slot"] = to.Id.ToString() });
        var form = (await PageAsync(check)).QuerySelector<IHtmlFormElement>("main form")!;

        await app.BookAsync(to.Id, await app.Given.ServiceUserAsync("Fern"), DemoCast.Sam);
        using var sent = new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)));
        using var answer = await sam.Client.PostAsync(check.RequestMessage!.RequestUri!.PathAndQuery, sent);

        var page = await PageAsync(answer);
        Assert.Contains("That time has gone", page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(20, page.QuerySelectorAll("input[type=radio]").Length);
        Assert.DoesNotContain(to.Id.ToString(), page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(booked.Range, (await sam.PageAsync(booked.Path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_move_needs_a_time_and_there_are_more_to_see(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var booked = await Booked.WithSamAsync(app, "Gwen");
        using var sam = await app.SignInAsync("sam.okafor");

        using var answer = await sam.PostFormAsync($"{booked.Path}/move", []);
        var page = await PageAsync(answer);
        Assert.Equal("#Slot", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("#Slot"));

        var more = page.QuerySelectorAll("a").Single(link => link.TextContent == "Show more times").GetAttribute("href")!;
        Assert.Equal(40, (await sam.PageAsync(more)).QuerySelectorAll("input[type=radio]").Length);
    }

    [Theory, BothDatabases]
    public async Task Cancelling_says_what_is_sent_and_frees_the_time(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var booked = await Booked.WithSamAsync(app, "Hope");
        using var sam = await app.SignInAsync("sam.okafor");
        var shown = (await sam.PageAsync($"{booked.Path}/cancel")).QuerySelector(".govuk-inset-text")!.TextContent;

        using var answer = await sam.PostFormAsync($"{booked.Path}/cancel", []);
        await app.SettleAsync();

        Assert.Contains("Cancelled", (await PageAsync(answer)).QuerySelector(".govuk-tag")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(shown, (await app.PhoneAsync("Hope"))[^1].Body);
        Assert.Equal(booked.Start, (await app.Given.TimesAsync(DemoCast.Sam))[0].Start);
    }

    [Theory, BothDatabases]
    public async Task What_is_over_or_off_can_no_longer_be_changed(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var booked = await Booked.WithSamAsync(app, "Ines");
        using var sam = await app.SignInAsync("sam.okafor");
        using var cancelled = await sam.PostFormAsync($"{booked.Path}/cancel", []);

        foreach (var page in new[] { "/move", "/cancel", "/outcome" })
        {
            using var answer = await sam.Client.GetAsync(booked.Path + page);
            Assert.Equal(booked.Path, answer.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    [Theory, BothDatabases]
    public async Task Feedback_is_shown_when_it_is_given(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "book 1");
        await app.MoveClockAsync(TimeSpan.FromDays(3));
        await app.TextAsync("Alex", "5 really helped");
        using var sam = await app.SignInAsync("sam.okafor");

        var path = (await sam.PageAsync("/planner")).QuerySelector("a[href^='/appointments/']")!.GetAttribute("href")!;
        var text = (await sam.PageAsync(path)).QuerySelector(".govuk-summary-list")!.TextContent;

        Assert.Contains("5 out of 5", text, StringComparison.Ordinal);
        Assert.Contains("really helped", text, StringComparison.Ordinal);
        Assert.Contains("By text", text, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    // What is drawn by lot or counted for each request is no difference that a reader could see.
    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var main = (await PageAsync(answer)).QuerySelector("main")!;
        foreach (var reference in main.QuerySelectorAll(".connect-reference").ToList()) reference.Remove();
        return main.TextContent;
    }
}
