using System.Security.Cryptography;
using Connect.Platform.Time;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace Connect.Modules.Authentication.SecondFactors;

/// <summary>Keys of authenticator apps: made, carried through the set-up page, encrypted for keeping, and asked for the codes of now (RFC 6238).</summary>
internal sealed class AppKeys(IDataProtectionProvider protection, SystemTime clock)
{
    // RFC 4226 recommends 160 bits.
    private const int Length = 20;
    private static readonly TimeSpan SetUpTime = TimeSpan.FromHours(1);

    private readonly IDataProtector _kept = protection.CreateProtector("second-factors.key");
    private readonly IDataProtector _carried = protection.CreateProtector("second-factors.set-up");

    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    /// <summary>As it is typed into an app: in fours.</summary>
    public static string Text(byte[] key) => string.Join(' ', Base32Encoding.ToString(key).TrimEnd('=').Chunk(4).Select(four => new string(four)));

    /// <summary>As a QR code says it.</summary>
    public static string Uri(byte[] key, string email) => new OtpUri(OtpType.Totp, key, email, "Connect").ToString();

    public byte[] Encrypt(byte[] key) => _kept.Protect(key);

    /// <summary>For the hidden field of the set-up page of one account, for an hour: nothing is kept before the first right code.</summary>
    public string Carry(byte[] key, Guid account) => CarrierOf(account).Protect(Convert.ToBase64String(key), SetUpTime);

    /// <summary>Null when it is too old, or of another account.</summary>
    public byte[]? Carried(string carried, Guid account)
    {
        try
        {
            return Convert.FromBase64String(CarrierOf(account).Unprotect(carried));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The time step whose code this is, the last, this or the next; null when it is none of theirs.</summary>
    public long? StepOf(byte[] key, string code) =>
        new Totp(key).VerifyTotp(clock.UtcNow(), code, out var step, VerificationWindow.RfcSpecifiedNetworkDelay) ? step : null;

    public long? StepOfKept(byte[] encrypted, string code) => StepOf(_kept.Unprotect(encrypted), code);

    private ITimeLimitedDataProtector CarrierOf(Guid account) => _carried.CreateProtector(account.ToString()).ToTimeLimitedDataProtector();
}
