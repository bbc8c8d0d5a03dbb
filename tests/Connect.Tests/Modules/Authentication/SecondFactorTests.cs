using System.Text;
using Connect.Demo;
using Connect.Modules.Authentication.SecondFactors;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SystemTime = Connect.Platform.Time.SystemTime;

namespace Connect.Tests.Modules.Authentication;

public sealed class SecondFactorTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly TimeSpan NextCode = TimeSpan.FromSeconds(90);

    [Theory, BothDatabases]
    public async Task With_an_app_the_password_alone_opens_nothing_and_the_code_lets_them_in(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var first = await app.SignInAsync("sam.okafor");
        var phone = await Authenticator.SetUpAsync(first, system.GetUtcNow());
        system.Advance(NextCode);
        using var browser = app.Browser();

        using var asked = await Authenticator.GivePasswordAsync(browser, "sam.okafor");
        var before = await browser.PathAsync("/staff");
        using var wrong = await Authenticator.TypeAsync(browser, "000000");
        using var right = await Authenticator.TypeAsync(browser, phone.CodeAt(system.GetUtcNow()));

        Assert.Equal("/sign-in/second-factor", asked.Path());
        Assert.Equal("/sign-in", before);
        Assert.Contains("Check the code", await wrong.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/staff", right.Path());
    }

    [Theory, BothDatabases]
    public async Task A_code_works_once_and_so_does_a_recovery_code(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var first = await app.SignInAsync("sam.okafor");
        var phone = await Authenticator.SetUpAsync(first, system.GetUtcNow());

        Assert.Equal(10, phone.RecoveryCodes.Distinct().Count());
        Assert.Equal("/sign-in/second-factor", await SignInAsync(app, "sam.okafor", phone.CodeAt(system.GetUtcNow())));
        system.Advance(NextCode);
        Assert.Equal("/staff", await SignInAsync(app, "sam.okafor", phone.CodeAt(system.GetUtcNow())));
        Assert.Equal("/sign-in/second-factor", await SignInAsync(app, "sam.okafor", phone.CodeAt(system.GetUtcNow())));
        Assert.Equal("/staff", await SignInAsync(app, "sam.okafor", phone.RecoveryCodes[3]));
        Assert.Equal("/sign-in/second-factor", await SignInAsync(app, "sam.okafor", phone.RecoveryCodes[3]));
    }

    [Theory, BothDatabases]
    public async Task Ten_wrong_codes_lock_the_account_though_the_password_is_given_again_between(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var first = await app.SignInAsync("leo.grant");
        var phone = await Authenticator.SetUpAsync(first, system.GetUtcNow());
        system.Advance(NextCode);

        for (var guess = 0; guess < 10; guess++) await SignInAsync(app, "leo.grant", "000000");
        using var browser = app.Browser();
        using var locked = await Authenticator.GivePasswordAsync(browser, "leo.grant");

        Assert.Equal("/sign-in", locked.Path());
        Assert.Contains("Check your email address and password", await locked.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/sign-in", await browser.PathAsync("/sign-in/second-factor"));
        Assert.NotEmpty(phone.RecoveryCodes);
    }

    [Theory, BothDatabases]
    public async Task Another_app_takes_the_password_and_a_code_of_the_old_one(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var browser = await app.SignInAsync("priya.nair");
        var old = await Authenticator.SetUpAsync(browser, system.GetUtcNow());
        system.Advance(NextCode);

        var refused = await Authenticator.SetUpAsync(browser, system.GetUtcNow(), "000000");
        var replaced = await Authenticator.SetUpAsync(browser, system.GetUtcNow(), old.RecoveryCodes[0]);
        system.Advance(NextCode);

        Assert.Empty(refused.RecoveryCodes);
        Assert.Equal(10, replaced.RecoveryCodes.Count);
        Assert.Equal("/sign-in/second-factor", await SignInAsync(app, "priya.nair", old.CodeAt(system.GetUtcNow())));
        Assert.Equal("/staff", await SignInAsync(app, "priya.nair", replaced.CodeAt(system.GetUtcNow())));
        Assert.Contains(await app.AuditAsync(), audit => audit.Read().Any(act => act.Thing == "account" && act.People.Contains(DemoCast.Priya.Value)));
    }

    [Theory, BothDatabases]
    public async Task Going_back_to_a_password_alone_takes_the_password_and_a_code(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var browser = await app.SignInAsync("sam.okafor");
        var phone = await Authenticator.SetUpAsync(browser, system.GetUtcNow());

        using var refused = await browser.PostFormAsync("/settings/second-factor?handler=remove", new() { ["Password"] = DemoCast.Password, ["Code"] = "" });
        var still = await SignInAsync(app, "sam.okafor", "");
        using var removed = await browser.PostFormAsync("/settings/second-factor?handler=remove", new() { ["Password"] = DemoCast.Password, ["Code"] = phone.RecoveryCodes[0] });
        using var alone = app.Browser();
        using var answer = await Authenticator.GivePasswordAsync(alone, "sam.okafor");

        Assert.Contains("Check your password", await refused.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/sign-in/second-factor", still);
        Assert.Equal("/staff", answer.Path());
    }

    [Theory, BothDatabases]
    public async Task Where_it_is_required_nothing_opens_before_an_app_is_set_up(DatabaseKind kind)
    {
        var system = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = await apps.NewAsync(kind, new()
        {
            Configure = builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(new SystemTime(system)));
                builder.Services.Configure<Connect.Modules.Authentication.SignInOptions>(options => options.StaffSecondFactor = null);
            },
        });
        using var browser = app.Browser();

        using var led = await Authenticator.GivePasswordAsync(browser, "sam.okafor");
        var meanwhile = await browser.PathAsync("/staff");
        var page = await browser.PageAsync("/sign-in/second-factor/set-up");
        using var done = await browser.PostFormAsync("/sign-in/second-factor/set-up", new()
        {
            ["Carried"] = page.QuerySelector("input[name=Carried]")!.GetAttribute("value")!,
            ["Code"] = Authenticator.On(page).CodeAt(system.GetUtcNow()),
        });

        Assert.Equal("/sign-in/second-factor/set-up", led.Path());
        Assert.Equal("/sign-in", meanwhile);
        Assert.NotNull(page.QuerySelector("svg.connect-qr-code path"));
        Assert.Equal(10, (await TextSignIn.PageAsync(done)).QuerySelectorAll(".connect-recovery-codes li").Length);
        Assert.Equal("/staff", await browser.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task Whoever_has_a_passkey_and_no_app_is_asked_for_it_and_the_password_alone_sets_up_no_app(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, new()
        {
            Configure = builder => builder.Services.Configure<Connect.Modules.Authentication.SignInOptions>(options => options.StaffSecondFactor = null),
        });
        using var sam = app.Browser();
        using (await Authenticator.GivePasswordAsync(sam, "sam.okafor")) { }
        var before = await sam.PageAsync("/sign-in/second-factor/set-up");
        await app.GivePasskeyAsync(DemoCast.Sam);
        using var thief = app.Browser();

        using var given = await Authenticator.GivePasswordAsync(thief, "sam.okafor");
        var words = (await TextSignIn.PageAsync(given)).QuerySelector("main")!;
        var led = await thief.PathAsync("/sign-in/second-factor/set-up");
        using var setUp = await sam.SendAsync(before, "/sign-in/second-factor/set-up", new()
        {
            ["Carried"] = before.QuerySelector("input[name=Carried]")!.GetAttribute("value")!,
            ["Code"] = Authenticator.On(before).CodeAt(TimeProvider.System.GetUtcNow()),
        });

        Assert.Equal("/sign-in/second-factor", given.Path());
        Assert.NotNull(words.QuerySelector("a[href='/sign-in/passkey']"));
        Assert.Null(words.QuerySelector("input[name=Code]"));
        Assert.Equal("/sign-in/second-factor", led);
        Assert.Equal("/sign-in", setUp.Path());
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<SecondFactor>().AnyAsync()));
    }

    [Theory, BothDatabases]
    public async Task No_key_or_recovery_code_is_kept_as_it_is(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var browser = await app.SignInAsync("sam.okafor");
        var phone = await Authenticator.SetUpAsync(browser, system.GetUtcNow());

        var kept = await app.AskAsync((ConnectDb db) => db.Set<SecondFactor>().Select(factor => factor.Key).SingleAsync());
        var hashes = await app.AskAsync((ConnectDb db) => db.Set<RecoveryCode>().Select(code => code.Hash).ToListAsync());

        Assert.DoesNotContain(phone.Key, Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.DoesNotContain(hashes, hash => phone.RecoveryCodes.Any(code => hash.Contains(code.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    private static async Task<string> SignInAsync(ConnectApp app, string name, string code)
    {
        using var browser = app.Browser();
        using (await Authenticator.GivePasswordAsync(browser, name)) { }
        using var answer = await Authenticator.TypeAsync(browser, code);
        return answer.Path();
    }
}
