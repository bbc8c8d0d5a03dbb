using Connect.Modules.Network;
using Connect.Platform.Access;

namespace Connect.Modules.Authentication;

/// <summary>Addresses of the pages about signing in.</summary>
public static class SignInLinks
{
    public const string Start = "/sign-in";
    public const string Sessions = "/settings/sessions";
    public const string ChangePin = "/settings/pin";

    /// <summary>Where the PIN is asked for.</summary>
    public const string PinPath = "/sign-in/pin";
    public const string ChangeNumber = "/settings/mobile-number";

    public const string SecondFactor = "/settings/second-factor";
    public const string Password = "/settings/password";
    public const string Exit = "/exit";
    internal const string Exited = "/exit/elsewhere";

    internal const string Here = "/settings/sessions/here";
    internal const string Mobile = "/sign-in/mobile";
    internal const string SetUp = "/settings/second-factor/set-up";
    internal const string NotReceived = "/sign-in/not-received";
    internal const string Locked = "/sign-in/locked";
    internal const string First = "/sign-in/first";
    internal const string NewNumberCode = "/settings/mobile-number/code";

    public const string Passkeys = "/settings/passkeys";
    internal const string Passkey = "/sign-in/passkey";
    internal const string AddPasskey = "/settings/passkeys/add";
    public const string OtherAccounts = "/settings/other-accounts";
    internal const string External = "/sign-in/external";
    internal const string Forgotten = "/sign-in/forgotten";

    internal static string RemovePasskey(string id) => $"/settings/passkeys/remove?id={id}";

    internal static string WithExternal(int number, string? returnTo) => With($"/sign-in/with/{number}", returnTo);

    internal static string NewPassword(string secret) => $"/sign-in/new-password?link={secret}";

    /// <summary>Asks for the PIN, then leads back.</summary>
    public static string Pin(string returnTo) => With(PinPath, returnTo);

    /// <summary>The printed card that a worker makes for somebody.</summary>
    public static string Card(PersonId person) => $"/people/{person}/sign-in-card";

    /// <summary>For administrators: how a member of staff signs in.</summary>
    public static string Account(PersonId person) => $"/admin/people/{person}/account";

    internal static string LetTryAgain(PersonId person) => $"/people/{person}/sign-in-help";

    internal static string HelpSupporter(PersonId person, SupportId link) => $"{NetworkLinks.OfPerson(person)}/{link}/sign-in-help";

    internal static string Code(string returnTo) => With("/sign-in/code", returnTo);

    internal static string Factor(string returnTo) => With("/sign-in/second-factor", returnTo);

    internal static string FirstSetUp(string returnTo) => With("/sign-in/second-factor/set-up", returnTo);

    internal static string Who(string returnTo) => With("/sign-in/who", returnTo);

    internal static string With(string path, string? returnTo) =>
        string.IsNullOrEmpty(returnTo) || returnTo == "/" ? path : $"{path}?returnTo={Uri.EscapeDataString(returnTo)}";
}
