using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Connect.Modules.Authentication.External;

/// <summary>Says that the session that this browser has was stepped up in order to link an identity, for ten minutes and once.</summary>
internal sealed class LinkingCookie(IDataProtectionProvider protection)
{
    private const string Name = "connect-linking";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("sign-in.linking").ToTimeLimitedDataProtector();

    // Lax: the way back from a provider comes from another site.
    public void Give(HttpContext context) =>
        context.Response.Cookies.Append(Name, _protector.Protect(context.User.SessionId()!.Value.ToString(), Lifetime), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = Lifetime,
        });

    public bool Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie) return false;

        context.Response.Cookies.Delete(Name);
        try
        {
            return context.User.SessionId() is { } session && _protector.Unprotect(cookie) == session.ToString();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
