using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Connect.Platform.Audit;

/// <summary>
/// The chain's hash: SHA-256 over the hash before (64 hexadecimal digits, zeros before the first) and the event's seq, id, time in
/// milliseconds since 1970, node, request and acts; each as its length in bytes, a colon and its UTF-8. Anybody can compute it again.
/// </summary>
public static class EventHash
{
    public static readonly string BeforeFirst = new('0', 64);

    public static string Of(string before, AuditEvent audit)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(before));
        string[] parts = [Number(audit.Seq), audit.Id.ToString(), Number((audit.At.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond), audit.Node, audit.Request ?? "", audit.Acts];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(Encoding.ASCII.GetBytes($"{Number(bytes.Length)}:"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
