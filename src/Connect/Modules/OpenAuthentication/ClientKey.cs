using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Connect.Modules.OpenAuthentication;

/// <summary>The public key of another system that proves itself by a key of its own and not by a secret (private_key_jwt, RFC 7523).</summary>
public sealed class ClientKey
{
    private const string Label = "PUBLIC KEY";
    private const int FewestRsaBits = 2048;

    private readonly JsonWebKey _key;

    private ClientKey(JsonWebKey key)
    {
        (_key, key.Use) = (key, JsonWebKeyUseNames.Sig);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
    }

    /// <summary>As OpenIddict keeps it.</summary>
    internal JsonWebKeySet Set => new() { Keys = { _key } };

    /// <summary>Reads what an administrator typed: RSA of 2048 bits or more, or ECDSA P-256, as PEM. Null for anything else, a private key too.</summary>
    public static ClientKey? Read(string typed)
    {
        if (!PemEncoding.TryFind(typed, out var found) || typed[found.Label] != Label) return null;

        try
        {
            var key = PublicKey.CreateFromSubjectPublicKeyInfo(Convert.FromBase64String(typed[found.Base64Data]), out _);
            using var rsa = key.GetRSAPublicKey();
            if (rsa is not null) return rsa.KeySize < FewestRsaBits ? null : new(JsonWebKeyConverter.ConvertFromRSASecurityKey(new(rsa.ExportParameters(includePrivateParameters: false))));
            using var ecdsa = key.GetECDsaPublicKey();
            return ecdsa is not { KeySize: 256 } ? null : new(JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new(ecdsa)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
