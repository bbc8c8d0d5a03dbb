using System.Security.Cryptography;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.TextCodes;
using Connect.Platform;
using Connect.Platform.Data;
using Connect.Platform.Mail;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>
/// Makes and mails the links with which a password is chosen, and finds what a link is for. One that is used ends all
/// of the account; one that anybody can ask for ends none, or a stranger who knows an address could keep its owner from theirs.
/// </summary>
internal sealed class PasswordLinks(ConnectDb db, CodeHashes hashes, SendMail send, ServiceAddress address, SystemTime system, TimeProvider clock)
{
    public static readonly TimeSpan ForForgotten = TimeSpan.FromMinutes(30), ForInvited = TimeSpan.FromDays(7);

    private const int SecretLength = 32;

    /// <summary>An earlier link of the account is worth nothing from then on: it may have gone to an address that was mistyped.</summary>
    public async Task InviteAsync(Account account, CancellationToken stop)
    {
        await EndAsync(account.Id, stop);
        var link = Make(account, ForInvited);
        var until = UkTimeText.LongDate(system.UtcNow() + ForInvited, Language.English);
        send.Run(AccountMails.Invitation(account.Email!, link, until, clock.UtcNow() + ForInvited));
    }

    public void SendForgotten(Account account) =>
        send.Run(AccountMails.NewPassword(account.Email!, Make(account, ForForgotten), clock.UtcNow() + ForForgotten));

    /// <summary>The account that the link is for; null when it is none of ours, was used or is too old.</summary>
    public async Task<Guid?> AccountAsync(string secret, CancellationToken stop) => (await Open(secret).FirstOrDefaultAsync(stop))?.Account;

    /// <summary>Uses it up, and every other of the account: of two who follow them at once one goes on.</summary>
    public async Task<bool> UseAsync(string secret, Guid account, CancellationToken stop)
    {
        var now = system.UtcNow();
        if (await Open(secret).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), stop) != 1) return false;

        await EndAsync(account, stop);
        return true;
    }

    private Task<int> EndAsync(Guid account, CancellationToken stop)
    {
        var now = system.UtcNow();
        return db.Set<SignInLink>().Where(link => link.Account == account && link.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), stop);
    }

    private string Make(Account account, TimeSpan lifetime)
    {
        var (secret, now) = (WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretLength)), system.UtcNow());
        db.Add(new SignInLink { Id = Guid.CreateVersion7(), Account = account.Id, Hash = hashes.OfLink(secret), MadeAt = now, ExpiresAt = now + lifetime });
        return address.Of(SignInLinks.NewPassword(secret));
    }

    private IQueryable<SignInLink> Open(string secret)
    {
        var (hash, now) = (hashes.OfLink(secret), system.UtcNow());
        return db.Set<SignInLink>().Where(link => link.Hash == hash && link.UsedAt == null && link.ExpiresAt > now);
    }
}
