using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Connect.Bench.Booking;

/// <summary>
/// The gateway's side of the wire: one connection that hands over received texts, one after another. Bare sockets, because the
/// load's own work is done on the same two processors.
/// </summary>
internal sealed class Phones(IPEndPoint node) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[4096];

    public Task ConnectAsync() => _socket.ConnectAsync(node);

    /// <summary>Ends once the node has answered that it keeps the text.</summary>
    public async Task TextAsync(Resident from, string body)
    {
        var id = Guid.CreateVersion7();
        var request = $"GET /webhooks/kannel/{Node.CallbackSecret}/received?id={id}&from={Uri.EscapeDataString(from.Phone)}&to={Uri.EscapeDataString(Town.Line)}&text={Uri.EscapeDataString(body)} HTTP/1.1\r\nHost: connect\r\n\r\n";
        await _socket.SendAsync(Encoding.ASCII.GetBytes(request));
        var got = 0;
        do
        {
            var read = await _socket.ReceiveAsync(_answer.AsMemory(got));
            if (read == 0) throw new InvalidOperationException("The node closed the connection.");
            got += read;
        }
        while (!_answer.AsSpan(0, got).EndsWith("\r\n\r\n"u8));

        if (!_answer.AsSpan(0, got).StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(Encoding.ASCII.GetString(_answer, 0, got));
    }

    public void Dispose() => _socket.Dispose();
}
