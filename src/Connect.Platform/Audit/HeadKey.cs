using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Connect.Platform.Keys;

namespace Connect.Platform.Audit;

/// <summary>
/// Signs heads: ECDSA on P-256 with SHA-256 (RFC 3279 signatures). The private key is derived from the node's secret, so it lies in no
/// database and no backup of one; every process of the node has the same. Checking needs the public key alone.
/// </summary>
public sealed class HeadKey(NodeSecret secret) : IDisposable
{
    // The order of P-256 (FIPS 186-5, SP 800-186).
    private static readonly BigInteger Order = BigInteger.Parse("0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private readonly ECDsa _key = Derive(secret);

    /// <summary>For whoever keeps the copies: PEM.</summary>
    public string PublicKey => _key.ExportSubjectPublicKeyInfoPem();

    public string Sign(long seq, string hash, DateTime at) => Convert.ToBase64String(_key.SignData(Signed(seq, hash, at), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public bool IsTrue(ChainHead head) => IsTrue(head, _key);

    public static bool IsTrue(ChainHead head, ECDsa publicKey)
    {
        var signature = new byte[head.Signature.Length];
        return Convert.TryFromBase64String(head.Signature, signature, out var length)
            && publicKey.VerifyData(Signed(head.Seq, head.Hash, head.At), signature.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public void Dispose() => _key.Dispose();

    private static byte[] Signed(long seq, string hash, DateTime at) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"connect audit head\n{seq}\n{hash}\n{at:yyyy-MM-ddTHH:mm:ss.fffZ}\n"));

    // 64 derived bytes taken modulo the order: the bias is below 2^-256 (FIPS 186-5, A.2.1 asks for 64 bits to spare).
    private static ECDsa Derive(NodeSecret secret)
    {
        byte[] bits = [.. secret.KeyFor("audit-heads/1"), .. secret.KeyFor("audit-heads/2")];
        var number = new BigInteger(bits, isUnsigned: true, isBigEndian: true) % (Order - 1) + 1;
        var d = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. new byte[32 - d.Length], .. d] });
    }
}
