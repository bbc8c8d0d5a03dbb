using System.Text.RegularExpressions;

namespace Connect.Modules.OpenAuthentication;

/// <summary>
/// Where people may be led back to with a code: compared letter by letter, so it has to be exact. HTTPS; plain HTTP only to the reader's own machine,
/// and a scheme of an app's own only when it is a name in a domain of theirs (RFC 8252).
/// </summary>
internal static partial class RedirectAddress
{
    private const int Longest = 500;

    public static Uri? Read(string typed) =>
        typed.Length <= Longest && Uri.TryCreate(typed, UriKind.Absolute, out var address) && IsAllowed(address, typed) ? address : null;

    private static bool IsAllowed(Uri address, string typed) =>
        address.Fragment.Length == 0 && !typed.Contains('#') && !typed.Contains('*') && address.UserInfo.Length == 0 && !typed.Any(char.IsControl)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback) || OwnScheme().IsMatch(address.Scheme));

    [GeneratedRegex(@"^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$")]
    private static partial Regex OwnScheme();
}
