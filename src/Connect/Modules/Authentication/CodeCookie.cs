using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Connect.Modules.Authentication;

/// <summary>The secret of the browser that asked for a code, which the code then works in alone. A new one for each asking.</summary>
internal static class CodeCookie
{
    private const string Name = "connect-code";
    private const int Length = 32;

    public static string Give(HttpContext context)
    {
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Length));
        context.Response.Cookies.Append(Name, secret, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = TextCodes.AskForCode.Lifetime,
        });
        return secret;
    }

    /// <summary>Empty in a browser that asked for nothing: what it types is judged all the same.</summary>
    public static string Of(HttpContext context) => context.Request.Cookies[Name] ?? "";

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Name);
}
