using System.Security.Cryptography;
using System.Text;
using Connect.Platform.Keys;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>
/// Keyed hashes of what is too short to keep in any other way: whoever has the database, but not the node's secret, cannot find a code of six
/// digits by trying them all.
/// </summary>
internal sealed class CodeHashes(NodeSecret secret)
{
    private readonly byte[] _key = secret.KeyFor("sign-in-codes");

    // Compared with when there is nothing to compare with, so that the work is the same.
    private static readonly string Nothing = new('0', 64);

    public string OfCode(string phone, CodePurpose purpose, string code) => Of("code", phone, purpose.ToString(), code);

    public string OfBrowser(string nonce) => Of("browser", nonce);

    public string OfKnownBrowser(string secret, string phone, int day) => Of("known", secret, phone, day.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public string OfAddress(string address) => Of("address", address);

    public string OfCard(string code) => Of("card", code);

    public string OfLink(string secret) => Of("link", secret);

    public string OfRecovery(Guid account, string code) => Of("recovery", account.ToString(), code);

    /// <summary>Compares in constant time; nothing kept fits nothing.</summary>
    public static bool Fits(string? kept, string computed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept ?? Nothing), Encoding.ASCII.GetBytes(computed)) && kept is not null;

    private string Of(params string[] parts) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
