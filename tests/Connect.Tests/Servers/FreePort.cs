using System.Net;
using System.Net.Sockets;

namespace Connect.Tests.Servers;

/// <summary>Ports on loopback that nobody listens on.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task WaitUntilTakenAsync(int port, ServerProcess by, CancellationToken stop)
    {
        while (true)
        {
            by.ThrowIfEnded();
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, stop);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, stop);
            }
        }
    }
}
