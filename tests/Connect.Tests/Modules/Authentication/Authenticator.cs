using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Connect.Demo;
using Connect.Tests.Given;
using OtpNet;

namespace Connect.Tests.Modules.Authentication;

/// <summary>An authenticator app as tests have it on a phone: it knows a key and the time.</summary>
internal sealed partial class Authenticator(byte[] key)
{
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Byte for byte, as whoever reads the database would look for it.</summary>
    public string Key => System.Text.Encoding.Latin1.GetString(key);

    public string CodeAt(DateTimeOffset at) => new Totp(key).ComputeTotp(at.UtcDateTime);

    /// <summary>With the key that a page shows.</summary>
    public static Authenticator On(IHtmlDocument page) => new(Base32Encoding.ToBytes(Spaces().Replace(page.QuerySelector(".connect-key")!.TextContent, "")));

    /// <summary>Sets one up for whoever is signed in.</summary>
    public static async Task<Authenticator> SetUpAsync(Browser browser, DateTimeOffset now, string oldCode = "")
    {
        const string Path = "/settings/second-factor/set-up";
        var page = await browser.PageAsync(Path);
        var app = On(page);
        var carried = page.QuerySelector("input[name=Carried]")!.GetAttribute("value")!;
        using var answer = await browser.PostFormAsync(Path, new()
        {
            ["Carried"] = carried,
            ["Code"] = app.CodeAt(now),
            ["OldCode"] = oldCode,
            ["Password"] = DemoCast.Password,
        });
        app.RecoveryCodes = [.. (await TextSignIn.PageAsync(answer)).QuerySelectorAll(".connect-recovery-codes li").Select(code => code.TextContent)];
        return app;
    }

    public static Task<HttpResponseMessage> GivePasswordAsync(Browser browser, string name, string password = DemoCast.Password) =>
        browser.PostFormAsync("/sign-in", new() { ["Email"] = $"{name}@connect.example", ["Password"] = password });

    public static Task<HttpResponseMessage> TypeAsync(Browser browser, string code) =>
        browser.PostFormAsync("/sign-in/second-factor", new() { ["Code"] = code });

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
