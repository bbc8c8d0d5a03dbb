using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Connect.Tests.Fakes;

/// <summary>A server on loopback that takes any request and answers as told: with these bytes, and never a word more.</summary>
internal sealed class StubHttp : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _clients = [];
    private readonly byte[] _answer;
    private readonly bool _hangsUp;

    private StubHttp(string answer, bool hangsUp)
    {
        (_answer, _hangsUp) = (Encoding.ASCII.GetBytes(answer), hangsUp);
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/send");

    /// <summary>Takes the request and says nothing: the other end of a half-open connection.</summary>
    public static StubHttp Silent() => new("", hangsUp: false);

    /// <summary>Begins an answer and never finishes it.</summary>
    public static StubHttp Slow() => new("HTTP/1.1 202 Accepted\r\nContent-Length: 100\r\n\r\n0: ", hangsUp: false);

    /// <summary>Takes the request and hangs up.</summary>
    public static StubHttp HangingUp() => new("", hangsUp: true);

    public static StubHttp Answering(int status, string headers = "") =>
        new($"HTTP/1.1 {status} Something\r\n{headers}Content-Length: 7\r\nConnection: close\r\n\r\nbecause", hangsUp: true);

    public void Dispose()
    {
        _listener.Stop();
        lock (_clients) _clients.ForEach(client => client.Dispose());
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                lock (_clients) _clients.Add(client);
                await AnswerAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // Disposed, or the gateway gave up first: both end the test's use of it.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[16 * 1024]);
        await stream.WriteAsync(_answer);
        if (_hangsUp) client.Client.Shutdown(SocketShutdown.Send);
    }
}
