using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Keys;

/// <summary>Wraps the data-protection keys, which lie in the database, with a key of the node's secret (AES-256-GCM).</summary>
internal sealed class KeyWrapping(NodeSecret secret) : IXmlEncryptor
{
    internal const string Purpose = "data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        var wrapped = new byte[plain.Length];
        using var aes = new AesGcm(secret.KeyFor(Purpose), tag.Length);
        aes.Encrypt(nonce, plain, wrapped, tag);
        return new(new XElement("wrapped", Convert.ToBase64String([.. nonce, .. tag, .. wrapped])), typeof(KeyUnwrapping));
    }
}

/// <summary>Opens what <see cref="KeyWrapping"/> wrapped; with another secret it fails.</summary>
public sealed class KeyUnwrapping(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var stored = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var (nonceLength, tagLength) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var wrapped = stored[(nonceLength + tagLength)..];
        var plain = new byte[wrapped.Length];
        using var aes = new AesGcm(services.GetRequiredService<NodeSecret>().KeyFor(KeyWrapping.Purpose), tagLength);
        aes.Decrypt(stored[..nonceLength], wrapped, stored.Slice(nonceLength, tagLength), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
