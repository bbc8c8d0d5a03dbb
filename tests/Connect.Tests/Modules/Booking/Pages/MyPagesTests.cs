using System.Net;
using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Connect.Tests.Modules.Planner;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Booking.Pages;

/// <summary>What a service user does on pages of their own, having signed in with a code by text.</summary>
public sealed class MyPagesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_service_user_books_moves_and_cancels(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInByTextAsync("+447700900101");
        var times = await app.Given.TimesAsync(DemoCast.Sam);

        using var check = await alex.PostFormAsync($"/book/{DemoCast.Sam}", new() { ["Slot"] = times[1].Id.ToString() });
        using var booked = await alex.PostFormAsync(check.RequestMessage!.RequestUri!.PathAndQuery, []);
        await app.SettleAsync();
        var id = booked.Path().Split('/')[^1];
        using var moveCheck = await alex.PostFormAsync($"/book/{DemoCast.Sam}?moving={id}", new() { ["Slot"] = times[2].Id.ToString() });
        using var moved = await alex.PostFormAsync(moveCheck.RequestMessage!.RequestUri!.PathAndQuery, []);
        using var cancelled = await alex.PostFormAsync($"/my-appointments/{id}/cannot-come", []);
        await app.SettleAsync();

        Assert.Equal($"/my-appointments/{id}", moved.Path());
        Assert.Contains("is cancelled", (await TextSignIn.PageAsync(cancelled)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, (await app.PhoneAsync("Alex")).Count(text => text.Body.StartsWith("Connect: you are", StringComparison.Ordinal)));
        using var sam = await app.SignInAsync("sam.okafor");
        var notices = (await sam.PageAsync("/notifications")).Body!.TextContent;
        Assert.All(new[] { "Appointment booked", "Appointment moved", "Appointment cancelled" }, title => Assert.Contains(title, notices, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, BothDatabases]
    public async Task A_time_just_taken_leads_to_other_times(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var casey = await app.SignInByTextAsync("+447700900103");
        var time = (await app.Given.TimesAsync(DemoCast.Sam))[0];
        using var check = await casey.PostFormAsync($"/book/{DemoCast.Sam}", new() { ["Slot"] = time.Id.ToString() });
        var page = await TextSignIn.PageAsync(check);
        await app.BookAsync(time.Id, await app.Given.ServiceUserAsync("Quick"), DemoCast.Sam);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Slot"] = time.Id.ToString(),
        });

        using var answer = await casey.Client.PostAsync(check.RequestMessage!.RequestUri, form);

        var others = await TextSignIn.PageAsync(answer);
        Assert.Contains("That time has gone", others.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(others.QuerySelectorAll("input[type=radio]"));
    }

    [Theory, BothDatabases]
    public async Task What_a_service_user_writes_stands_in_the_workers_thread_and_waits_for_an_answer(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.TextAsync("Alex", "hello from my phone");
        using var alex = await app.SignInByTextAsync("+447700900101");
        using (await alex.PostFormAsync(ConversationLinks.MineWith(DemoCast.Sam), new() { ["Body"] = "hello from a page" })) { }

        using var sam = await app.SignInAsync("sam.okafor");
        var list = (await sam.PageAsync(ConversationLinks.All)).Body!.TextContent;
        var mine = (await alex.PageAsync(ConversationLinks.MineWith(DemoCast.Sam))).QuerySelector("main")!.TextContent;
        var thread = await app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().SingleAsync(t => t.Person == DemoCast.Alex && t.Worker == DemoCast.Sam));
        var theirs = (await sam.PageAsync(ConversationLinks.Thread(thread.Id))).QuerySelector("main")!.TextContent;

        Assert.Contains("hello from a page", list, StringComparison.Ordinal);
        Assert.All(new[] { mine, theirs }, page =>
        {
            Assert.Contains("hello from my phone", page, StringComparison.Ordinal);
            Assert.Contains("hello from a page", page, StringComparison.Ordinal);
        });
        Assert.Contains("by web", theirs, StringComparison.Ordinal);
        Assert.NotNull(thread.WaitingSince);
    }

    [Theory, BothDatabases]
    public async Task Worrying_words_on_a_page_alert_the_worker_like_a_text(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInByTextAsync("+447700900101");

        using (await alex.PostFormAsync(ConversationLinks.MineWith(DemoCast.Sam), new() { ["Body"] = "I want to kill myself" })) { }
        await app.SettleAsync();

        using var sam = await app.SignInAsync("sam.okafor");
        Assert.Contains("Worrying text", (await sam.PageAsync("/notifications")).Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("116 123", app.Phones.On("+447700900101")[^1].Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_code_by_text_shows_thirty_days_and_the_PIN_shows_all(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.TextAsync("Alex", "an old story");
        await app.MoveClockAsync(TimeSpan.FromDays(31));
        await app.TextAsync("Alex", "a new story");
        using var alex = await app.SignInByTextAsync("+447700900101");

        var byCode = (await alex.PageAsync(ConversationLinks.MineWith(DemoCast.Sam))).Body!.TextContent;
        using (await alex.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin })) { }
        var byPin = (await alex.PageAsync(ConversationLinks.MineWith(DemoCast.Sam))).Body!.TextContent;

        Assert.DoesNotContain("an old story", byCode, StringComparison.Ordinal);
        Assert.Contains("a new story", byCode, StringComparison.Ordinal);
        Assert.Contains("an old story", byPin, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_service_user_opens_nothing_of_staff_of_others_or_with_others_workers(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var jordan = await app.SignInByTextAsync("+447700900102");
        var others = await app.Bookings.BookAsync(DemoCast.Casey, DemoCast.Sam, "2027-03-10 09:00");

        foreach (var path in new[]
        {
            "/staff", "/people", $"/people/{DemoCast.Jordan}", "/conversations", "/planner", $"/appointments/{others}", $"/my-appointments/{others}",
            $"/my-appointments/{others}/cannot-come", $"/book/{DemoCast.Sam}?moving={others}", $"/book/{DemoCast.Nia}", $"/messages/{DemoCast.Nia}", $"/messages/{DemoCast.Casey}",
        })
            Assert.Equal(HttpStatusCode.NotFound, await jordan.StatusAsync(path));
    }

    [Theory, BothDatabases]
    public async Task No_page_of_mine_names_another_service_user_or_is_heavy(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var jordan = await app.SignInByTextAsync("+447700900102");

        foreach (var path in new[] { "/home", "/messages", $"/messages/{DemoCast.Sam}", "/book", $"/book/{DemoCast.Sam}", "/my-appointments", "/settings/sessions" })
        {
            var html = await jordan.Client.GetStringAsync(path);
            Assert.All(new[] { "Alex", "Casey", "Robin", "Morgan" }, name => Assert.DoesNotContain(name, html, StringComparison.Ordinal));
            Assert.True(html.Length < 100_000, $"{path} has {html.Length} bytes.");
            Assert.Contains("Exit this page", html, StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task Pages_are_in_Welsh_for_whoever_wants_Welsh_and_staff_pages_never(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var browser = app.Browser();
        browser.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("cy, en;q=0.5");
        var preferred = await browser.PageAsync("/sign-in/mobile");
        var inEnglish = await browser.PageAsync("/language/en?returnTo=/sign-in/mobile");
        using var sam = await app.SignInAsync("sam.okafor");
        sam.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("cy");

        Assert.Equal("cy", preferred.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Beth yw eich rhif", preferred.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("What is your mobile number", inEnglish.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", (await sam.PageAsync("/settings/sessions")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Every_wording_has_its_Welsh()
    {
        TextRules.HasItsWelsh(typeof(Connect.Modules.Booking.Pages.MyWords));
        TextRules.HasItsWelsh(typeof(Connect.Modules.Conversations.Pages.MyWords));
        TextRules.HasItsWelsh(typeof(Connect.Modules.Authentication.Pages.SignInWords));
        TextRules.HasItsWelsh(typeof(Connect.Modules.Authentication.TextCodes.TextCodeTexts));
    }
}
