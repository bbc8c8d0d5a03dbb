using System.Security.Cryptography;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Passwords.Due;

/// <summary>Mails the link that somebody asked for, if the address is one with which somebody signs in: three in a quarter of an hour, ten a day.</summary>
internal sealed class SendPasswordLink(ConnectDb db, UserManager<Account> accounts, PasswordLinks links, AskedAddress asked, SystemTime clock) : IDueWork
{
    public const string DueKind = "sign-in.send-password-link";
    private const int InQuarterHour = 3, ADay = 10;

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (asked.Open(row.Facts) is not { } email) return new DueEnd.CalledOff("It was asked for too long ago.");
        if (await accounts.FindByEmailAsync(email) is not { Stopped: null } account) return new DueEnd.CalledOff("Nobody signs in with the address.");
        if (await IsTooOftenAsync(account, stop)) return new DueEnd.CalledOff("It was asked for too often.");

        // Whoever never followed their invitation gets a new one in this way too; it lasts as long as this.
        links.SendForgotten(account);
        return new DueEnd.Done();
    }

    private async Task<bool> IsTooOftenAsync(Account account, CancellationToken stop)
    {
        var (quarter, day) = (clock.UtcNow().AddMinutes(-15), clock.UtcNow().AddDays(-1));
        var made = db.Set<SignInLink>().Where(link => link.Account == account.Id);
        return await made.CountAsync(link => link.MadeAt > quarter, stop) >= InQuarterHour || await made.CountAsync(link => link.MadeAt > day, stop) >= ADay;
    }
}

/// <summary>An address that somebody typed, on its way to due work: sealed, so that the table of due work tells nobody's address.</summary>
internal sealed class AskedAddress(IDataProtectionProvider protection)
{
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("sign-in.asked-address").ToTimeLimitedDataProtector();

    public string Seal(string email) => _protector.Protect(email, PasswordLinks.ForForgotten);

    public string? Open(string? sealedAddress)
    {
        try
        {
            return sealedAddress is null ? null : _protector.Unprotect(sealedAddress);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
