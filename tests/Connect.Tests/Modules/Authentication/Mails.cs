using System.Text.RegularExpressions;
using Connect.Demo;
using Connect.Modules.Authentication.Passwords;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Authentication;

/// <summary>What comes by mail about signing in, and administrators' acts that send it.</summary>
internal static partial class Mails
{
    /// <summary>The path of the newest link in somebody's mailbox.</summary>
    public static async Task<string> LinkAsync(this ConnectApp app, string mailbox)
    {
        await app.SettleAsync();
        return Link().Match(app.Mail.In(mailbox)[^1].Body).Groups[1].Value;
    }

    public static Task<Outcome<PersonId>> InviteAsync(this ConnectApp app, PersonId person, string mailbox) =>
        app.DoAsync((InviteToSignIn op) => op.RunAsync(person, mailbox, Ana, CancellationToken.None));

    public static Task<HttpResponseMessage> ForgetAsync(this Browser browser, string mailbox) =>
        browser.PostFormAsync("/sign-in/forgotten", new() { ["Email"] = mailbox });

    public static Task<HttpResponseMessage> ChooseAsync(this Browser browser, string link, string password) =>
        browser.PostFormAsync(link, new() { ["Chosen"] = password });

    /// <summary>The administrator, as pages say it.</summary>
    public static Actor Ana { get; } = Actor.Of(DemoCast.Ana) with { Role = "Administrator" };

    [GeneratedRegex(@"^http://localhost(/\S+)$", RegexOptions.Multiline)]
    private static partial Regex Link();
}
