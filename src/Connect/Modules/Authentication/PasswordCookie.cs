using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Connect.Modules.Authentication;

/// <summary>Between the password and the second factor: says that this browser gave the right password, for ten minutes. It opens nothing but the next step.</summary>
internal sealed class PasswordCookie(IDataProtectionProvider protection)
{
    private const string Name = "connect-password";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("sign-in.password-given").ToTimeLimitedDataProtector();

    public void Give(HttpContext context, PasswordGiven given) =>
        context.Response.Cookies.Append(Name, _protector.Protect($"{given.Account}\n{given.Stamp}", Lifetime), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = Lifetime,
        });

    /// <summary>Null in a browser that gave no password, or too long ago.</summary>
    public PasswordGiven? Of(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie) return null;
        try
        {
            var parts = _protector.Unprotect(cookie).Split('\n');
            return new(Guid.Parse(parts[0]), parts[1]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Name);
}

/// <param name="Stamp">Identity's security stamp: it changes with the password, and then this is worth nothing.</param>
internal sealed record PasswordGiven(Guid Account, string Stamp);
