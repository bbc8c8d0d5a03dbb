using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Connect.Tests.Modules.Authentication;

/// <summary>The steps of signing in by text, as tests take them in a browser and on a phone.</summary>
internal static partial class TextSignIn
{
    public const string Pin = "482913";

    /// <summary>A Connect whose system time the test moves too.</summary>
    public static async Task<(ConnectApp App, FakeTimeProvider System)> WithSystemTimeAsync(this Apps apps, DatabaseKind kind, AppOptions? options = null)
    {
        var system = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var app = await apps.NewAsync(kind, (options ?? new()) with { Configure = builder => builder.Services.Replace(ServiceDescriptor.Singleton(new SystemTime(system))) });
        return (app, system);
    }

    public static Task<HttpResponseMessage> AskAsync(this Browser browser, string mobile) =>
        browser.PostFormAsync("/sign-in/mobile", new() { ["Mobile"] = mobile });

    public static Task<HttpResponseMessage> TypeAsync(this Browser browser, string code) =>
        browser.PostFormAsync("/sign-in/code", new() { ["Code"] = code });

    /// <summary>The newest code on a phone.</summary>
    public static async Task<string> CodeOnAsync(this ConnectApp app, string phone)
    {
        await app.SettleAsync();
        return CodeText().Match(app.Phones.On(phone).Last(text => CodeText().IsMatch(text.Body)).Body).Value;
    }

    public static int CodesOn(this ConnectApp app, string phone) => app.Phones.On(phone).Count(text => CodeText().IsMatch(text.Body));

    /// <summary>Signs somebody in by a code that is texted to them.</summary>
    public static async Task<Browser> SignInByTextAsync(this ConnectApp app, string phone)
    {
        var browser = app.Browser();
        using (await browser.AskAsync(phone)) { }
        using (await browser.TypeAsync(await app.CodeOnAsync(phone))) { }
        return browser;
    }

    /// <summary>Alex, who has a PIN from the start, with all of their reach.</summary>
    public static async Task<Browser> SignInFullyAsync(this ConnectApp app)
    {
        var browser = await app.SignInByTextAsync("+447700900101");
        using (await browser.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin })) { }
        return browser;
    }

    public static Task BornAsync(this ConnectApp app, PersonId person, DateOnly date) => app.DoAsync((ConnectDb db) =>
        db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(set => set.SetProperty(p => p.DateOfBirth, date)));

    /// <summary>Sam makes a card for somebody; the code on it.</summary>
    public static async Task<string> CardAsync(this ConnectApp app, PersonId person)
    {
        using var sam = await app.SignInAsync("sam.okafor");
        using var made = await sam.PostFormAsync($"/people/{person}/sign-in-card", []);
        return (await PageAsync(made)).QuerySelector(".connect-code")?.TextContent ?? throw new InvalidOperationException("No card was made.");
    }

    public static Task<HttpResponseMessage> FirstAsync(this Browser browser, string code, DateOnly born, string pin = Pin) =>
        browser.PostFormAsync("/sign-in/first", new()
        {
            ["Code"] = code,
            ["Born.Day"] = $"{born.Day}",
            ["Born.Month"] = $"{born.Month}",
            ["Born.Year"] = $"{born.Year}",
            ["Pin"] = pin,
        });

    public static async Task<string> PathAsync(this Browser browser, string path)
    {
        using var answer = await browser.Client.GetAsync(path);
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    public static string Path(this HttpResponseMessage answer) => answer.RequestMessage!.RequestUri!.AbsolutePath;

    public static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    public static async Task<string> ErrorAsync(this HttpResponseMessage answer) =>
        (await PageAsync(answer)).QuerySelector(".govuk-error-summary__list")?.TextContent.Trim() ?? "";

    [GeneratedRegex(@"^\d{6}(?= )")]
    private static partial Regex CodeText();
}
