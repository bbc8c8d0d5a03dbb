using System.Security.Cryptography;
using System.Text;

namespace Connect.Platform.Keys;

/// <summary>
/// The node's one secret, kept in Connect:Keys, a place apart from Connect:Data. The key of each purpose is derived from it
/// (HKDF, RFC 5869), so whoever has the data and a backup, but not this, opens no cookie, file or secret.
/// </summary>
public sealed class NodeSecret
{
    private const int Length = 32;
    private readonly byte[] _secret;

    private NodeSecret(byte[] secret) => _secret = secret;

    /// <summary>Reads the secret from the folder, or makes it at the first start.</summary>
    /// <exception cref="InvalidDataException">The file is there but holds no secret: restore it from where keys are kept.</exception>
    public static NodeSecret In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "connect.secret");
        if (!File.Exists(path)) Make(path);

        var secret = Convert.FromBase64String(File.ReadAllText(path).Trim());
        return secret.Length == Length
            ? new(secret)
            : throw new InvalidDataException($"{path} does not hold a secret of {Length} bytes. Restore it from where keys are kept.");
    }

    /// <summary>The key of 32 bytes for one purpose.</summary>
    public byte[] KeyFor(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, Length, info: Encoding.UTF8.GetBytes(purpose));

    // Written whole beside its place and then moved, in turn: two processes that start together end up with one secret.
    private static void Make(string path)
    {
        using var turn = LockFile.Take($"{path}.lock", TimeSpan.FromSeconds(10));
        if (File.Exists(path)) return;

        var draft = $"{path}.draft";
        File.WriteAllText(draft, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(draft, path);
    }
}
