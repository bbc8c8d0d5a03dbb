using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Connect.Platform.Keys;

/// <summary>
/// Keys that sign: ECDSA on P-256, derived from the node's secret. So they lie in no database and no backup of one, and every process of the
/// node has the same.
/// </summary>
public static class SigningKeys
{
    // The order of P-256 (FIPS 186-5, SP 800-186).
    private static readonly BigInteger Order = BigInteger.Parse("0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // 64 derived bytes taken modulo the order: the bias is below 2^-256 (FIPS 186-5, A.2.1 asks for 64 bits to spare).
    public static ECDsa SigningKeyFor(this NodeSecret secret, string purpose)
    {
        byte[] bits = [.. secret.KeyFor($"{purpose}/1"), .. secret.KeyFor($"{purpose}/2")];
        var number = new BigInteger(bits, isUnsigned: true, isBigEndian: true) % (Order - 1) + 1;
        var d = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. new byte[32 - d.Length], .. d] });
    }
}
