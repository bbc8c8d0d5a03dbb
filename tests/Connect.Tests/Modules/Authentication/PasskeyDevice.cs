using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Connect.Tests.Given;
using Microsoft.AspNetCore.WebUtilities;

namespace Connect.Tests.Modules.Authentication;

/// <summary>A device with one passkey: it has a real key and signs what it is asked, once a finger was on it.</summary>
internal sealed class PasskeyDevice : IDisposable
{
    private const byte UserIsThereAndVerified = 0b101;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private byte _signed = 1;

    public byte[] Id { get; } = Guid.CreateVersion7().ToByteArray();

    /// <summary>As COSE writes a key of ES256.</summary>
    public byte[] PublicKey
    {
        get
        {
            var point = _key.ExportParameters(includePrivateParameters: false).Q;
            return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        }
    }

    /// <summary>What the page's script would put into its form.</summary>
    /// <param name="options">What the page asks, as JSON.</param>
    public string Answer(string options, Guid account)
    {
        var asked = JsonElement.Parse(options);
        var client = JsonSerializer.SerializeToUtf8Bytes(new { type = "webauthn.get", challenge = asked.GetProperty("challenge").GetString(), origin = "http://localhost", crossOrigin = false });
        byte[] authenticator = [.. SHA256.HashData(Encoding.UTF8.GetBytes("localhost")), UserIsThereAndVerified, 0, 0, 0, ++_signed];
        var signature = _key.SignData([.. authenticator, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return JsonSerializer.Serialize(new
        {
            id = Text(Id),
            rawId = Text(Id),
            type = "public-key",
            clientExtensionResults = new { },
            response = new
            {
                clientDataJSON = Text(client),
                authenticatorData = Text(authenticator),
                signature = Text(signature),
                userHandle = Text(Encoding.UTF8.GetBytes(account.ToString())),
            },
        });
    }

    public void Dispose() => _key.Dispose();

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
