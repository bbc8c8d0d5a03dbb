using System.Security.Cryptography;
using System.Text;

namespace Connect.Platform.Keys;

/// <summary>Seals what must not lie readable on a disk, each thing with a key of its own from the node's secret (AES-256-GCM).</summary>
public sealed class SealedBytes(NodeSecret secret)
{
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize, TagLength = AesGcm.TagByteSizes.MaxSize;

    /// <param name="what">Names the one thing: what is sealed under one name opens under no other.</param>
    public byte[] Seal(string what, ReadOnlySpan<byte> plain)
    {
        var whole = new byte[NonceLength + TagLength + plain.Length];
        var nonce = whole.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(secret.KeyFor(what), TagLength);
        aes.Encrypt(nonce, plain, whole.AsSpan(NonceLength + TagLength), whole.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(what));
        return whole;
    }

    /// <exception cref="CryptographicException">It was sealed under another name or secret, or changed since.</exception>
    public byte[] Open(string what, ReadOnlySpan<byte> whole)
    {
        var plain = new byte[whole.Length - NonceLength - TagLength];
        using var aes = new AesGcm(secret.KeyFor(what), TagLength);
        aes.Decrypt(whole[..NonceLength], whole[(NonceLength + TagLength)..], whole.Slice(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(what));
        return plain;
    }
}
