using Connect.Demo;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.Authentication.TextCodes.Due;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Authentication;

public sealed class TextCodeTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_code_by_text_signs_a_service_user_in(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var phone = await GivenPhoneAsync(app, "Ada");
        using var browser = app.Browser();

        using var asked = await browser.AskAsync(PhoneNumber.ToNational(phone));
        var code = await app.CodeOnAsync(phone);
        using var answer = await browser.TypeAsync($"{code[..3]} {code[3..]}");

        Assert.Equal("/sign-in/code", asked.Path());
        Assert.Equal("/home", answer.Path());
    }

    [Theory, BothDatabases]
    public async Task A_code_is_worth_nothing_in_another_browser(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var phone = await GivenPhoneAsync(app, "Ben");
        using var mine = app.Browser();
        using var other = app.Browser();
        using (await mine.AskAsync(phone)) { }
        var code = await app.CodeOnAsync(phone);

        using var without = await other.TypeAsync(code);
        using (await other.AskAsync("07700 900999")) { }
        using var withAnother = await other.TypeAsync(code);

        Assert.Equal("/sign-in/mobile", without.Path());
        Assert.Contains("not right", await withAnother.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/sign-in", await other.PathAsync("/home"));
    }

    [Theory, BothDatabases]
    public async Task A_code_works_once(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var phone = await GivenPhoneAsync(app, "Cat");
        using var browser = app.Browser();
        using (await browser.AskAsync(phone)) { }
        var cookie = browser.Cookies.GetAllCookies().Single(one => one.Name == "connect-code").Value;
        var code = await app.CodeOnAsync(phone);
        using (await browser.TypeAsync(code)) { }

        using var again = app.Browser();
        again.Cookies.Add(browser.Client.BaseAddress!, new System.Net.Cookie("connect-code", cookie));
        using var answer = await again.TypeAsync(code);

        Assert.Equal("/sign-in/mobile", answer.Path());
    }

    [Theory, BothDatabases]
    public async Task Only_the_newest_code_of_a_browser_works(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var phone = await GivenPhoneAsync(app, "Dot");
        using var browser = app.Browser();
        using (await browser.AskAsync(phone)) { }
        var old = await app.CodeOnAsync(phone);
        using (await browser.AskAsync(phone)) { }
        var newest = await app.CodeOnAsync(phone);

        using var answer = await browser.TypeAsync(old);
        using var admitted = await browser.TypeAsync(newest);

        Assert.Contains("newest code", await answer.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/home", admitted.Path());
    }

    [Theory, BothDatabases]
    public async Task Somebody_else_who_asks_for_a_code_for_my_number_does_not_spoil_mine(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var phone = await GivenPhoneAsync(app, "Fay");
        using var mine = app.Browser();
        using (await mine.AskAsync(phone)) { }
        var code = await app.CodeOnAsync(phone);
        using var stranger = app.Browser();
        using (await stranger.AskAsync(phone)) { }
        await app.SettleAsync();

        using var theirs = await stranger.TypeAsync(code);
        using var admitted = await mine.TypeAsync(code);

        Assert.Contains("newest code", await theirs.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/home", admitted.Path());
    }

    [Theory, BothDatabases]
    public async Task A_code_lasts_fifteen_minutes_of_the_systems_time(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var early = app.Browser();
        using (await early.AskAsync("07700 900101")) { }
        var inTime = await app.CodeOnAsync("+447700900101");
        using var late = app.Browser();
        using (await late.AskAsync("07700 900102")) { }
        var tooLate = await app.CodeOnAsync("+447700900102");

        system.Advance(TimeSpan.FromMinutes(14));
        using var first = await early.TypeAsync(inTime);
        system.Advance(TimeSpan.FromMinutes(2));
        using var second = await late.TypeAsync(tooLate);

        Assert.Equal("/home", first.Path());
        Assert.Equal("/sign-in/mobile", second.Path());
    }

    [Theory, BothDatabases]
    public async Task Five_wrong_tries_a_day_lock_whatever_code_they_were_at_and_known_and_unknown_alike(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        foreach (var phone in new[] { "+447700900101", "+447700900888" })
        {
            using var browser = app.Browser();
            for (var wrong = 0; wrong < 5; wrong++)
            {
                if (wrong is 0 or 3) using (await browser.AskAsync(phone)) await app.SettleAsync();
                using var answer = await browser.TypeAsync(await WrongAsync(app, phone));
                Assert.Contains("newest code", await answer.ErrorAsync(), StringComparison.Ordinal);
            }

            using var locked = await browser.TypeAsync("000000");
            Assert.Equal("/sign-in/locked", locked.Path());
        }

        using var alex = app.Browser();
        using (await alex.AskAsync("+447700900101")) { }
        using var right = await alex.TypeAsync(await app.CodeOnAsync("+447700900101"));
        Assert.Equal("/sign-in/locked", right.Path());

        system.Advance(TimeSpan.FromHours(25));
        using (await alex.AskAsync("+447700900101")) { }
        using var nextDay = await alex.TypeAsync(await app.CodeOnAsync("+447700900101"));
        Assert.Equal("/home", nextDay.Path());
    }

    [Theory, BothDatabases]
    public async Task Many_guesses_at_once_are_no_more_than_five(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var browser = app.Browser();
        using (await browser.AskAsync("+447700900103")) await app.SettleAsync();
        var wrong = await WrongAsync(app, "+447700900103");
        var secret = browser.Cookies.GetAllCookies().Single(one => one.Name == "connect-code").Value;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            app.DoAsync((SignInWithCode op) => op.RunAsync(secret, new(wrong, "", false, null), CancellationToken.None))));

        Assert.Equal(5, answers.Count(answer => answer.Step == CodeStep.Wrong));
        Assert.Equal(15, answers.Count(answer => answer.Step == CodeStep.Locked));
    }

    [Theory, BothDatabases]
    public async Task An_unknown_number_is_answered_like_a_known_one_and_gets_no_text(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var knows = app.Browser();
        using var guesses = app.Browser();

        var known = await TextSignIn.PageAsync(await knows.AskAsync("+447700900101"));
        var unknown = await TextSignIn.PageAsync(await guesses.AskAsync("+447700900888"));
        await app.SettleAsync();
        using var wrongAtKnown = await knows.TypeAsync(await WrongAsync(app, "+447700900101"));
        using var wrongAtUnknown = await guesses.TypeAsync("123456");

        Assert.Equal(known.QuerySelector("main")!.TextContent, unknown.QuerySelector("main")!.TextContent);
        Assert.Equal(await wrongAtKnown.ErrorAsync(), await wrongAtUnknown.ErrorAsync());
        Assert.Empty(app.Phones.On("+447700900888"));
    }

    [Theory, BothDatabases]
    public async Task Asking_and_typing_ask_the_database_the_same_for_an_unknown_number(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        async Task<(IReadOnlyList<string> Asking, IReadOnlyList<string> Typing)> CommandsAsync(string phone)
        {
            using var browser = app.Browser();
            using var commands = new Commands(app.Database);
            await Commands.HeardAsync();
            using (await browser.AskAsync(phone)) { }
            var asking = OfSigningIn(commands.Take());
            await app.SettleAsync();
            var wrong = await WrongAsync(app, phone);
            commands.Take();
            using (await browser.TypeAsync(wrong)) { }
            return (asking, OfSigningIn(commands.Take()));
        }

        // The first of each database warms up what Entity Framework keeps.
        await CommandsAsync("+447700900102");
        var known = await CommandsAsync("+447700900101");
        var unknown = await CommandsAsync("+447700900888");

        Assert.NotEmpty(known.Asking);
        Assert.NotEmpty(known.Typing);
        Assert.Equal(known.Asking, unknown.Asking);
        Assert.Equal(known.Typing, unknown.Typing);
    }

    [Theory, BothDatabases]
    public async Task Staff_cannot_sign_in_by_text(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.DoAsync((ConnectDb db) => db.Set<Connect.Modules.People.Person>().Where(p => p.Id == DemoCast.Sam)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Phone, "+447700900777")));
        using var browser = app.Browser();

        using (await browser.AskAsync("+447700900777")) await app.SettleAsync();

        Assert.Empty(app.Phones.On("+447700900777"));
    }

    [Theory, BothDatabases]
    public async Task Whoever_shares_a_phone_says_who_they_are_and_sees_no_names(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var phone = await GivenPhoneAsync(app, "Éva");
        await app.Given.ServiceUserAsync("Frank", phone: phone);
        using var browser = app.Browser();
        using (await browser.AskAsync(phone)) { }

        using var who = await browser.TypeAsync(await app.CodeOnAsync(phone));
        var page = await TextSignIn.PageAsync(who);
        using var stranger = await browser.PostFormAsync("/sign-in/who", new() { ["FirstName"] = "Gina" });
        using var eva = await browser.PostFormAsync("/sign-in/who", new() { ["FirstName"] = " eva " });

        Assert.Equal("/sign-in/who", who.Path());
        Assert.DoesNotContain("Frank", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("does not go with this phone", await stranger.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/home", eva.Path());
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_named_without_the_right_code(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var phone = await GivenPhoneAsync(app, "Hal");
        using var browser = app.Browser();
        using (await browser.AskAsync(phone)) await app.SettleAsync();

        using var answer = await browser.PostFormAsync("/sign-in/who", new() { ["FirstName"] = "Hal" });

        Assert.Equal("/sign-in/mobile", answer.Path());
    }

    [Theory, BothDatabases]
    public async Task A_number_is_sent_three_codes_in_fifteen_minutes_and_told_so_whoever_has_it(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        foreach (var phone in new[] { "+447700900101", "+447700900888" })
        {
            using var browser = app.Browser();
            for (var asked = 0; asked < 3; asked++) using (await browser.AskAsync(phone)) await app.SettleAsync();

            using var answer = await browser.AskAsync(phone);

            Assert.Contains("too many codes", await answer.ErrorAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(3, app.CodesOn("+447700900101"));
    }

    [Theory, BothDatabases]
    public async Task Codes_asked_for_at_once_are_no_more_than_the_cap(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => app.DoAsync((AskForCode op) =>
            op.RunAsync(new("+447700900101", CodePurpose.SignIn, $"browser {number}", "address"), CancellationToken.None))));
        await app.SettleAsync();

        Assert.InRange(app.CodesOn("+447700900101"), 1, 3);
    }

    [Theory, BothDatabases]
    public async Task One_address_cannot_ask_for_codes_without_end(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, new() { Configure = Set("PerAddressAnHour", "2") });
        using var browser = app.Browser();
        using (await browser.AskAsync("+447700900101")) { }
        using (await browser.AskAsync("+447700900102")) { }

        using var third = await browser.AskAsync("+447700900103");

        Assert.Contains("Wait an hour", await third.ErrorAsync(), StringComparison.Ordinal);
        Assert.Contains("too many codes", await third.ErrorAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Who_has_used_up_the_day_s_codes_is_not_told_to_wait_a_quarter_of_an_hour(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, new() { Configure = Set("PerNumberADay", "2") });
        using var browser = app.Browser();
        for (var asked = 0; asked < 2; asked++) using (await browser.AskAsync("+447700900101")) await app.SettleAsync();

        using var third = await browser.AskAsync("+447700900101");

        var words = await third.ErrorAsync();
        Assert.Contains("too many codes today", words, StringComparison.Ordinal);
        Assert.DoesNotContain("15 minutes", words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task When_the_days_codes_are_spent_none_is_sent_and_the_log_says_so(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, new() { Configure = Set("SentADay", "1") });
        using var browser = app.Browser();
        using (await browser.AskAsync("+447700900101")) await app.SettleAsync();

        using var second = await browser.AskAsync("+447700900102");
        await app.SettleAsync();

        Assert.Equal("/sign-in/code", second.Path());
        Assert.Equal(0, app.CodesOn("+447700900102"));
        Assert.Contains(app.Log.Errors, line => line.Text.Contains("codes by text is used up", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_code_goes_out_after_STOP_and_stands_in_no_thread_log_or_journal(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.TextAsync("Alex", "STOP");
        using var browser = app.Browser();
        using (await browser.AskAsync("+447700900101")) { }

        var code = await app.CodeOnAsync("+447700900101");

        Assert.DoesNotContain(app.Log.Lines, line => line.ToString().Contains(code, StringComparison.Ordinal));
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<Connect.Modules.Conversations.Message>().AnyAsync(m => m.Body.Contains(code))));
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<Connect.Platform.Recording.JournalEntry>().AnyAsync(e => e.Facts.Contains(code))));
    }

    [Theory, BothDatabases]
    public async Task The_words_of_a_code_are_forgotten_within_a_day_and_who_asked_within_three(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var browser = app.Browser();
        using (await browser.AskAsync("+447700900101")) { }
        var code = await app.CodeOnAsync("+447700900101");

        system.Advance(TimeSpan.FromMinutes(16));
        await app.DoAsync((ForgetCodes work) => work.RunAsync(CancellationToken.None));
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<OutgoingText>().AnyAsync(t => t.Body.Contains(code))));
        Assert.True(await app.AskAsync((ConnectDb db) => db.Set<SignInCode>().AnyAsync()));

        system.Advance(TimeSpan.FromHours(49));
        await app.DoAsync((ForgetCodes work) => work.RunAsync(CancellationToken.None));
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<SignInCode>().AnyAsync()));
    }

    // What goes on beside it, such as looking for due work, is left out.
    private static List<string> OfSigningIn(IEnumerable<string> commands) =>
        [.. commands.Where(text => new[] { "sign_in_", "people", "outgoing_texts", "INTO due_rows", "INTO \"due_rows\"" }.Any(table => text.Contains(table, StringComparison.Ordinal)))];

    private static Action<WebApplicationBuilder> Set(string setting, string value) => builder => builder.Configuration[$"Connect:TextCodes:{setting}"] = value;

    private static async Task<string> GivenPhoneAsync(ConnectApp app, string name)
    {
        await app.Given.ServiceUserAsync(name);
        return await app.Given.PhoneOfAsync(name);
    }

    // Never by chance the right one.
    private static async Task<string> WrongAsync(ConnectApp app, string phone) =>
        app.CodesOn(phone) > 0 && await app.CodeOnAsync(phone) == "111111" ? "222222" : "111111";
}
