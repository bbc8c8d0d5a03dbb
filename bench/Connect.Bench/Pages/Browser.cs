using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Connect.Bench.Pages;

/// <summary>One connection that asks for the same page again and again. Bare sockets, because its own work is done on the same two processors.</summary>
internal sealed class Browser(IPEndPoint node) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _answer = new byte[64 * 1024];

    /// <summary>One of them asks so many times, one after the other; how long each took, milliseconds.</summary>
    public static async Task<List<double>> TimesAsync(Node node, string path, string cookie, int times)
    {
        using var browser = new Browser(node.Address);
        await browser.ConnectAsync();
        var took = new List<double>(times);
        for (var asked = 0; asked < times; asked++)
        {
            var began = Stopwatch.GetTimestamp();
            await browser.GetAsync(path, cookie);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return took;
    }

    public Task ConnectAsync() => _socket.ConnectAsync(node);

    /// <summary>The whole answer, head and body, once all of it has come.</summary>
    /// <exception cref="InvalidOperationException">It is not a success.</exception>
    public async Task<string> GetAsync(string path, string cookie)
    {
        await _socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: connect\r\nAccept: text/html\r\nCookie: {cookie}\r\n\r\n"));
        var got = 0;
        do
        {
            if (got == _answer.Length) Array.Resize(ref _answer, got * 2);
            var read = await _socket.ReceiveAsync(_answer.AsMemory(got));
            if (read == 0) throw new InvalidOperationException("The node closed the connection.");
            got += read;
        }
        while (!IsWhole(_answer.AsSpan(0, got)));

        return _answer.AsSpan(0, got).StartsWith("HTTP/1.1 20"u8)
            ? Encoding.UTF8.GetString(_answer, 0, got)
            : throw new InvalidOperationException($"{path}: {Encoding.UTF8.GetString(_answer, 0, Math.Min(got, 500))}");
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        var name = "\r\nContent-Length: "u8;
        var length = answer[..head].IndexOf(name);
        if (length < 0) return answer.EndsWith("\r\n0\r\n\r\n"u8);

        return System.Buffers.Text.Utf8Parser.TryParse(answer[(length + name.Length)..], out int body, out _) && answer.Length == head + 4 + body;
    }
}
