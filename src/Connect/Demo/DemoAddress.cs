using Connect.Platform.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Connect.Demo;

/// <summary>Where the demonstration is reached: at the first address that it listens on, by the name that passkeys accept.</summary>
internal static class DemoAddress
{
    private const string Usual = "http://localhost:5080";

    public static ServiceAddress For(IServiceProvider services) => new(() => Of(services.GetRequiredService<IServer>()));

    public static Uri Of(IServer server)
    {
        var first = new Uri(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal) ?? Usual);
        return first.HostNameType == UriHostNameType.Dns ? first : new UriBuilder(first) { Host = "localhost" }.Uri;
    }
}
