using System.Security.Cryptography;
using Connect.Platform.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Connect.Modules.Profile.Emails;

/// <summary>
/// What a mailed link carries: whose address it is, which, and which was on record when it was asked for, sealed and good for an hour. Nothing is
/// kept of it. Once the address on record is another, an older link is worth nothing; so each works once.
/// </summary>
internal sealed class EmailProofs(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("profile.email").ToTimeLimitedDataProtector();

    public string For(PersonId person, string? onRecord, string email) => _seal.Protect($"{person}\n{onRecord}\n{email}", Lasts);

    /// <summary>The address, if the link is this person's and still good.</summary>
    public string? Read(string link, PersonId person, string? onRecord)
    {
        try
        {
            return _seal.Unprotect(link).Split('\n') is [var whose, var old, var email] && whose == person.ToString() && old == (onRecord ?? "") ? email : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
