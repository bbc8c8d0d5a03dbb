using Connect.Modules.Authentication.Accounts;
using Connect.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Connect.Modules.Authentication.Passkeys;

/// <summary>The passkeys that somebody has, oldest first.</summary>
internal sealed class OwnPasskeys(UserManager<Account> users, AccountOf accounts)
{
    public async Task<IReadOnlyList<PasskeyShown>> OfAsync(PersonId person, CancellationToken stop) =>
        await accounts.FindAsync(person, stop) is { } account
            ? [.. (await users.GetPasskeysAsync(account)).OrderBy(key => key.CreatedAt).Select(key => new PasskeyShown(WebEncoders.Base64UrlEncode(key.CredentialId), key.Name ?? "", key.CreatedAt.UtcDateTime))]
            : [];
}

/// <param name="Id">Base64url.</param>
internal sealed record PasskeyShown(string Id, string Name, DateTime AddedAt);
