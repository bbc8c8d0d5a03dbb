using System.Net;
using System.Net.Sockets;

namespace Connect.Web;

/// <summary>From where a request comes, for caps. Behind a proxy it is the proxy's word, and only of one that is trusted.</summary>
internal static class NetworkAddress
{
    private const int BytesOfNetwork = 8;

    /// <summary>An IPv4 address, or the network of an IPv6 one: whoever has one address there has them all.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes()[..BytesOfNetwork], .. new byte[BytesOfNetwork]]) + "/64"
            : address.ToString();
    }
}
