using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Connect.Platform.Keys;
using Microsoft.AspNetCore.WebUtilities;

namespace Connect.Modules.Invitations;

/// <summary>Codes and links of invitations, and the keyed hashes as which they are kept: whoever has the database alone cannot find a short code by trying.</summary>
public sealed class InvitationSecrets(NodeSecret secret)
{
    public const int MostTries = 5;

    private const int TokenBytes = 24;

    private readonly byte[] _key = secret.KeyFor("invitations");

    /// <summary>Four digits, as confirmations by text have them.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000, 10_000).ToString(CultureInfo.InvariantCulture);

    /// <summary>Six digits, as signing in has them.</summary>
    public static string NewWebCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("d6", CultureInfo.InvariantCulture);

    public static string NewToken() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));

    public string OfCode(InvitationId invitation, string code) => Of("code", invitation.ToString(), code);

    public string OfWebCode(InvitationId invitation, string phone, string code) => Of("web", invitation.ToString(), phone, code);

    public string OfToken(string token) => Of("token", token);

    public static bool Fits(string? kept, string computed) =>
        kept is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(computed));

    private string Of(params string[] parts) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
