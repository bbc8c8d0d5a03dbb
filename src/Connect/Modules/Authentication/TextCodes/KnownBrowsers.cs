using System.Globalization;
using System.Security.Cryptography;
using Connect.Platform.Time;
using Microsoft.AspNetCore.WebUtilities;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>
/// Browsers that somebody signed in with by a code for a number. Their codes and wrong tries are counted apart from everybody else's, so that a stranger who knows
/// the number cannot use up its owner's. It opens nothing. A cookie says it, under the node's key: numbers do not stand in it, and nothing is kept here.
/// </summary>
internal sealed class KnownBrowsers(CodeHashes hashes, SystemTime clock)
{
    private const string Cookie = "connect-known";
    private const int Length = 16;

    /// <summary>Several people may sign in on one phone.</summary>
    private const int Most = 5;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    public bool Knows(HttpContext context, string phone)
    {
        var (secret, proofs) = Read(context);
        return proofs.Exists(proof => IsOf(proof, secret, phone));
    }

    /// <summary>A code that went to the number was right in this browser. Not to be called for a browser that is somebody else's.</summary>
    public void Remember(HttpContext context, string phone)
    {
        var (secret, proofs) = Read(context);
        if (secret.Length == 0) secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Length));
        var others = proofs.Where(proof => !IsOf(proof, secret, phone));
        context.Response.Cookies.Append(Cookie, string.Join('.', others.Prepend(Proof(secret, phone, Today)).Take(Most).Prepend(secret)), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = Remembered,
        });
    }

    private int Today => (int)(clock.UtcNow() - DateTime.UnixEpoch).TotalDays;

    private bool IsOf(string proof, string secret, string phone) =>
        int.TryParse(proof.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day > Today - Remembered.TotalDays
        && CodeHashes.Fits(proof, Proof(secret, phone, day));

    private string Proof(string secret, string phone, int day) => string.Create(CultureInfo.InvariantCulture, $"{day}-{hashes.OfKnownBrowser(secret, phone, day)}");

    private static (string Secret, List<string> Proofs) Read(HttpContext context)
    {
        var parts = (context.Request.Cookies[Cookie] ?? "").Split('.', Most + 2);
        return (parts[0], [.. parts.Skip(1).Take(Most)]);
    }
}
