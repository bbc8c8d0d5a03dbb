using Connect.Demo;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.Enrolment;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Authentication;

public sealed class PinTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly DateOnly Born = new(1990, 3, 27);

    [Theory]
    [InlineData("111111", true)]
    [InlineData("123456", true)]
    [InlineData("987654", true)]
    [InlineData("121212", true)]
    [InlineData("123123", true)]
    [InlineData("112233", true)]
    [InlineData("270390", true)]
    [InlineData("032790", true)]
    [InlineData("900327", true)]
    [InlineData("482913", false)]
    public void What_somebody_would_try_first_is_refused(string pin, bool easy) => Assert.Equal(easy, PinRules.IsEasy(pin, Born));

    [Theory, BothDatabases]
    public async Task A_printed_code_and_the_birth_date_sign_in_once_and_set_a_PIN(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.Given.ServiceUserAsync("Ivy");
        await app.BornAsync(person, Born);
        var code = await app.CardAsync(person);
        using var browser = app.Browser();
        using var again = app.Browser();

        using var first = await browser.FirstAsync(code.ToLowerInvariant(), Born);
        using var second = await again.FirstAsync(code, Born);

        Assert.Equal("/home", first.Path());
        Assert.Equal("/settings/pin", await browser.PathAsync("/settings/pin"));
        Assert.Contains("Check the code", await second.ErrorAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_birth_date_and_a_wrong_code_are_told_alike_and_five_lock_the_card(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.Given.ServiceUserAsync("Jan");
        await app.BornAsync(person, Born);
        var code = await app.CardAsync(person);
        using var browser = app.Browser();

        using var wrongCode = await browser.FirstAsync("ABCDE FGHJK", Born);
        var words = await wrongCode.ErrorAsync();
        for (var guess = 1; guess <= 5; guess++)
        {
            using var wrongDate = await browser.FirstAsync(code, Born.AddDays(guess));
            Assert.Equal(words, await wrongDate.ErrorAsync());
        }

        using var right = await browser.FirstAsync(code, Born);
        Assert.Equal(words, await right.ErrorAsync());
    }

    [Theory, BothDatabases]
    public async Task A_card_lasts_fourteen_days_and_an_earlier_one_is_worth_nothing(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        var old = await app.CardAsync(DemoCast.Alex);
        var code = await app.CardAsync(DemoCast.Alex);
        using var browser = app.Browser();

        using var earlier = await browser.FirstAsync(old, DemoCast.AlexBorn, "739152");
        system.Advance(TimeSpan.FromDays(14.1));
        using var late = await browser.FirstAsync(code, DemoCast.AlexBorn, "739152");

        Assert.Contains("Check the code", await earlier.ErrorAsync(), StringComparison.Ordinal);
        Assert.Contains("Check the code", await late.ErrorAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_easy_PIN_is_refused_and_the_card_stays_good(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.Given.ServiceUserAsync("Kay");
        await app.BornAsync(person, Born);
        var code = await app.CardAsync(person);
        using var browser = app.Browser();

        using var easy = await browser.FirstAsync(code, Born, "270390");
        using var better = await browser.FirstAsync(code, Born);

        Assert.Contains("harder to guess", await easy.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/home", better.Path());
    }

    [Theory, BothDatabases]
    public async Task A_fuller_page_asks_for_the_PIN_and_then_opens(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInByTextAsync("+447700900101");

        using var asked = await alex.Client.GetAsync("/settings/mobile-number");
        using var opened = await alex.PostFormAsync(asked.RequestMessage!.RequestUri!.PathAndQuery, new() { ["Pin"] = DemoCast.AlexPin });

        Assert.Equal("/sign-in/pin", asked.Path());
        Assert.Equal("/settings/mobile-number", opened.Path());
    }

    [Theory, BothDatabases]
    public async Task A_code_alone_lists_nothing_of_what_opens_the_account(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInByTextAsync("+447700900101");
        using var full = await app.SignInFullyAsync();

        foreach (var path in new[] { "/settings/passkeys", "/settings/other-accounts", "/settings/other-systems" })
        {
            Assert.Equal("/sign-in/pin", await alex.PathAsync(path));
            Assert.Equal(path, await full.PathAsync(path));
        }
    }

    [Theory, BothDatabases]
    public async Task Five_wrong_PINs_lock_it_and_a_worker_lets_them_try_again(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInByTextAsync("+447700900101");
        for (var wrong = 0; wrong < 5; wrong++) using (await alex.PostFormAsync("/sign-in/pin", new() { ["Pin"] = "000001" })) { }
        using var locked = await alex.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin });

        using var sam = await app.SignInAsync("sam.okafor");
        var shown = (await sam.PageAsync($"/people/{DemoCast.Alex}")).QuerySelector("[aria-labelledby=signing-in-heading]")!.TextContent;
        using (await sam.PostFormAsync($"/people/{DemoCast.Alex}/sign-in-help", new() { ["RemovePin"] = "False" })) { }
        using var right = await alex.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin });

        Assert.Equal("/sign-in/locked", locked.Path());
        Assert.DoesNotContain("Ask for a new code", await locked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Locked", shown, StringComparison.Ordinal);
        Assert.Equal("/home", right.Path());
    }

    [Theory, BothDatabases]
    public async Task A_card_from_before_a_change_of_number_sets_no_PIN_for_a_day(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        var card = await app.CardAsync(DemoCast.Alex);
        await app.DoAsync((ChangeNumberFor op) => op.SeenAsync(DemoCast.Alex, "+447700900177", tellsOld: true, Actor.Of(DemoCast.Sam) with { Role = "Officer" }, CancellationToken.None));
        using var browser = app.Browser();

        using var held = await browser.FirstAsync(card, DemoCast.AlexBorn, "739152");
        system.Advance(TimeSpan.FromHours(25));
        using var later = await browser.FirstAsync(card, DemoCast.AlexBorn, "739152");

        Assert.Contains("less than 24 hours ago", await held.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/home", later.Path());
    }

    [Theory, BothDatabases]
    public async Task No_PIN_or_code_of_a_card_is_kept_as_it_is(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var code = (await app.CardAsync(DemoCast.Alex)).Replace(" ", "", StringComparison.Ordinal);

        Assert.DoesNotContain(DemoCast.AlexPin, await app.AskAsync((ConnectDb db) => db.Set<Pin>().Select(pin => pin.Hash).SingleAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(code, await app.AskAsync((ConnectDb db) => db.Set<SignInCard>().Select(card => card.Hash).SingleAsync()), StringComparison.Ordinal);
        Assert.True(await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().AnyAsync(entry => entry.Kind == "sign-in.card-made" && entry.Person == DemoCast.Alex)));
    }

    [Theory, BothDatabases]
    public async Task A_card_says_how_to_text_call_and_come_in_the_persons_language_and_its_code_once(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.DoAsync((ConnectDb db) => db.Set<Person>().Where(person => person.Id == DemoCast.Alex).ExecuteUpdateAsync(set => set.SetProperty(person => person.Language, Language.Welsh)));
        using var sam = await app.SignInAsync("sam.okafor");
        var path = $"/people/{DemoCast.Alex}/sign-in-card";

        using var made = await sam.PostFormAsync(path, []);
        var card = (await TextSignIn.PageAsync(made)).QuerySelector(".connect-card")!;
        var again = await sam.PageAsync(path);

        Assert.Equal("cy", card.GetAttribute("lang"));
        Assert.All(["localhost/sign-in/first", "07700 900901", "BWCIO", "01632 960001", "Bridge Street", "999"], words => Assert.Contains(words, card.TextContent, StringComparison.Ordinal));
        Assert.Matches(@"^\w{5} \w{5}$", card.QuerySelector(".connect-code")!.TextContent);
        Assert.Null(again.QuerySelector(".connect-code"));
    }

    [Theory, BothDatabases]
    public async Task A_worker_of_another_pod_makes_no_card(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var nia = await app.SignInAsync("nia.rees");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, await nia.StatusAsync($"/people/{DemoCast.Alex}/sign-in-card"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await nia.StatusAsync($"/people/{DemoCast.Alex}/sign-in-help"));
    }

    [Theory, BothDatabases]
    public async Task A_screen_that_was_left_open_sends_no_code_to_a_new_number_without_the_PIN(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInFullyAsync();

        using var without = await alex.PostFormAsync("/settings/mobile-number", new() { ["Mobile"] = "07700 900177" });
        using var wrong = await alex.PostFormAsync("/settings/mobile-number", new() { ["Mobile"] = "07700 900177", ["Pin"] = "000001" });
        await app.SettleAsync();

        Assert.All(new[] { await without.ErrorAsync(), await wrong.ErrorAsync() }, words => Assert.Contains("Check your PIN", words, StringComparison.Ordinal));
        Assert.Equal(0, app.CodesOn("+447700900177"));
    }

    [Theory, BothDatabases]
    public async Task A_locked_PIN_says_so_and_whom_to_call_wherever_it_is_asked_again(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, new()
        {
            Configure = builder => builder.Services.Configure<Connect.Modules.Authentication.SignInOptions>(options => options.External.Add(
                new() { Name = "GOV.UK One Login", Issuer = "https://oidc.account.example/", ClientId = "connect", ClientSecret = "never asked", For = Connect.Modules.Authentication.External.ExternalFor.People })),
        });
        using var alex = await app.SignInFullyAsync();
        for (var wrong = 0; wrong < 5; wrong++) using (await alex.PostFormAsync("/settings/pin", new() { ["Old"] = "000001", ["Chosen"] = "739152" })) { }

        using var pin = await alex.PostFormAsync("/settings/pin", new() { ["Old"] = DemoCast.AlexPin, ["Chosen"] = "739152" });
        using var number = await alex.PostFormAsync("/settings/mobile-number", new() { ["Mobile"] = "07700 900177", ["Pin"] = DemoCast.AlexPin });
        using var address = await alex.PostFormAsync("/profile/email", new() { ["Email"] = "alex@example.org", ["Pin"] = DemoCast.AlexPin });
        using var copy = await alex.PostFormAsync("/my-data/request", new() { ["Pin"] = DemoCast.AlexPin });
        using var passkey = await alex.PostFormAsync("/settings/passkeys/add", new() { ["Name"] = "My phone", ["Pin"] = DemoCast.AlexPin });
        using var account = await alex.PostFormAsync("/settings/other-accounts", new() { ["Pin"] = DemoCast.AlexPin });

        Assert.All(new[] { pin, number, address, copy, passkey, account }, answer => Assert.Equal("/sign-in/locked", answer.Path()));
        Assert.Contains("Call your worker", (await TextSignIn.PageAsync(copy)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Changing_the_number_tells_the_old_one_and_for_a_day_gives_no_new_PIN(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var alex = await app.SignInByTextAsync("+447700900101");
        using (await alex.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin })) { }

        using (await alex.PostFormAsync("/settings/mobile-number", new() { ["Mobile"] = "07700 900177", ["Pin"] = DemoCast.AlexPin })) { }
        using var changed = await alex.PostFormAsync("/settings/mobile-number/code", new() { ["Code"] = await app.CodeOnAsync("+447700900177") });
        await app.SettleAsync();

        Assert.Equal("/settings/sessions", changed.Path());
        Assert.Contains("was changed", app.Phones.On("+447700900101")[^1].Body, StringComparison.Ordinal);
        Assert.Equal("+447700900177", await app.Given.PhoneOfAsync("Alex"));
        var change = new Dictionary<string, string> { ["Old"] = DemoCast.AlexPin, ["Chosen"] = "739152" };
        using (var held = await alex.PostFormAsync("/settings/pin", change)) Assert.Contains("less than 24 hours", await held.ErrorAsync(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.CardAsync(DemoCast.Alex));

        system.Advance(TimeSpan.FromHours(25));
        Assert.NotEmpty(await app.CardAsync(DemoCast.Alex));
    }
}
