using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Connect.Modules.Authentication.Passkeys;

/// <summary>What this browser was asked to prove with a passkey, for five minutes and one answer. It opens nothing by itself.</summary>
internal sealed class PasskeyCookie(IDataProtectionProvider protection)
{
    private const string Name = "connect-passkey";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("passkeys.asked").ToTimeLimitedDataProtector();

    public void Give(HttpContext context, string asked) =>
        context.Response.Cookies.Append(Name, _protector.Protect(asked, Lifetime), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = Lifetime,
        });

    /// <summary>Null in a browser that was asked nothing, or too long ago. The browser forgets it.</summary>
    public string? Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie) return null;

        context.Response.Cookies.Delete(Name);
        try
        {
            return _protector.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
