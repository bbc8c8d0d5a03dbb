using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Connect.Tests.Servers;

/// <summary>A text as it reached a handset: its parts joined, in UTF-8.</summary>
public sealed record TextOnPhone(string From, string To, string Body, int Parts);

/// <summary>
/// The phone network behind Kannel's fake SMSC, and every handset on it. One line a text: sender, receiver, kind and body;
/// the body percent-encoded unless the kind is "text".
/// </summary>
internal sealed partial class FakeSmsc : IAsyncDisposable
{
    // A plain text goes out with its line breaks as they are, in one write: what follows at once belongs to it.
    private static readonly TimeSpan LineGap = TimeSpan.FromMilliseconds(100);

    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly CancellationTokenSource _ended = new();
    private readonly Channel<TextOnPhone> _arrived = Channel.CreateUnbounded<TextOnPhone>();
    private readonly Dictionary<string, SortedDictionary<int, byte[]>> _parts = [];
    private Task _reading = Task.CompletedTask;

    public static async Task<FakeSmsc> ConnectAsync(int port, CancellationToken stop)
    {
        var smsc = new FakeSmsc();
        await smsc._client.ConnectAsync(IPAddress.Loopback, port, stop);
        smsc._reading = smsc.ReadAsync();
        return smsc;
    }

    /// <summary>The next text that reached any handset.</summary>
    public ValueTask<TextOnPhone> NextAsync(CancellationToken stop) => _arrived.Reader.ReadAsync(stop);

    /// <summary>A handset sends a text: plain when the line protocol can carry it so, else in UTF-16 as handsets do.</summary>
    public Task SendAsync(string from, string to, string body)
    {
        var isPlain = !body.Any(char.IsControl) && Encoding.UTF8.GetByteCount(body) == body.Length;
        return isPlain ? WriteAsync($"{from} {to} text {body}\n") : WriteAsync($"{from} {to} ucs2 {Escape(Encoding.BigEndianUnicode.GetBytes(body))}\n");
    }

    /// <summary>A handset sends eight-bit data.</summary>
    public Task SendAsync(string from, string to, byte[] data) => WriteAsync($"{from} {to} data {Escape(data)}\n");

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _client.Dispose();
        await _reading;
        _ended.Dispose();
    }

    private async Task WriteAsync(string line) => await _client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(line), _ended.Token);

    private async Task ReadAsync()
    {
        try
        {
            using var reader = new StreamReader(_client.GetStream(), Encoding.UTF8);
            string? held = null;
            while (true)
            {
                var next = reader.ReadLineAsync(_ended.Token).AsTask();
                if (held is not null && await Task.WhenAny(next, Task.Delay(LineGap)) != next) Arrive(Take(ref held));
                if (await next is not { } line) break;
                if (held is not null && Beginning().IsMatch(line)) Arrive(Take(ref held));
                held = held is null ? line : $"{held}\n{line}";
            }
            if (held is not null) Arrive(held);
            _arrived.Writer.Complete();
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            _arrived.Writer.Complete(e);
        }
    }

    private static string Take(ref string? held)
    {
        var taken = held!;
        held = null;
        return taken;
    }

    [GeneratedRegex(@"^\S+ \S+ (text|ucs-2|udh) ")]
    private static partial Regex Beginning();

    private void Arrive(string line)
    {
        var fields = line.Split(' ', 4);
        switch (fields[2])
        {
            case "text": Arrive(fields, Encoding.UTF8.GetBytes(fields[3]), 1); break;
            case "ucs-2": Arrive(fields, Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(Unescape(fields[3]))), 1); break;
            case "udh": ArrivePart(fields); break;
            default: throw new InvalidDataException(line);
        }
    }

    // "udh <05 00 03 reference total number> data <part>"
    private void ArrivePart(string[] fields)
    {
        var rest = fields[3].Split(' ', 3);
        var header = Unescape(rest[0]);
        var key = $"{fields[0]} {fields[1]} {header[3]}";
        if (!_parts.TryGetValue(key, out var parts)) _parts[key] = parts = [];
        parts[header[5]] = Unescape(rest[2]);
        if (parts.Count < header[4]) return;

        _parts.Remove(key);
        Arrive(fields, [.. parts.Values.SelectMany(part => part)], parts.Count);
    }

    private void Arrive(string[] fields, byte[] body, int parts)
    {
        var text = parts > 1 && IsUtf16(body) ? Encoding.BigEndianUnicode.GetString(body) : Encoding.UTF8.GetString(body);
        _arrived.Writer.TryWrite(new TextOnPhone(fields[0], fields[1], text, parts));
    }

    // The line of a part does not say its coding; UTF-16 shows by its control characters or by not being UTF-8.
    private static bool IsUtf16(byte[] body) =>
        body.Any(b => b < ' ' && b is not ((byte)'\n' or (byte)'\r' or (byte)'\f')) || Encoding.UTF8.GetString(body).Contains('\uFFFD', StringComparison.Ordinal);

    private static string Escape(byte[] bytes) => string.Concat(bytes.Select(b => $"%{b:x2}"));

    private static byte[] Unescape(string text) => WebUtility.UrlDecodeToBytes(Encoding.ASCII.GetBytes(text), 0, text.Length) ?? [];
}
