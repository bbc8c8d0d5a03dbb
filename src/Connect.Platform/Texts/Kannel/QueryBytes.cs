using System.Buffers.Text;
using System.Text;

namespace Connect.Platform.Texts.Kannel;

/// <summary>
/// A query string as bytes. The framework's reader makes strings of it, and in doing so changes whatever is not UTF-8;
/// the body of a text is kept byte for byte.
/// </summary>
internal sealed class QueryBytes
{
    private readonly Dictionary<string, byte[]> _values = [];

    private QueryBytes() { }

    /// <summary>Never fails: an escape that is none stands for itself, and of two values with one name the first counts.</summary>
    public static QueryBytes Read(string? query)
    {
        var read = new QueryBytes();
        foreach (var pair in (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Encoding.UTF8.GetString(Decode(equals < 0 ? pair : pair[..equals]));
            read._values.TryAdd(name, equals < 0 ? [] : Decode(pair[(equals + 1)..]));
        }
        return read;
    }

    public byte[]? Bytes(string name) => _values.GetValueOrDefault(name);

    /// <summary>For ids and numbers: as a string that every database takes, so without NUL.</summary>
    public string? Text(string name) => Bytes(name) is { } bytes ? Encoding.UTF8.GetString(bytes).Replace("\0", "", StringComparison.Ordinal) : null;

    private static byte[] Decode(string encoded)
    {
        var source = Encoding.UTF8.GetBytes(encoded);
        var decoded = new byte[source.Length];
        var length = 0;
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] == '%' && Utf8Parser.TryParse(source.AsSpan(at + 1, Math.Min(2, source.Length - at - 1)), out byte value, out var used, 'x') && used == 2)
            {
                decoded[length++] = value;
                at += 2;
            }
            else
            {
                decoded[length++] = source[at] == '+' ? (byte)' ' : source[at];
            }
        }
        return decoded[..length];
    }
}
