using System.Globalization;
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
    private readonly ECDsa _key = secret.SigningKeyFor("audit-heads");

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
}
