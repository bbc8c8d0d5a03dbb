using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Connect.Web;

/// <summary>How Connect stands on the web. Configuration section "Connect:Web".</summary>
public sealed class WebOptions : IValidatableObject
{
    public const string Section = "Connect:Web";

    /// <summary>Addresses or networks ("10.1.0.4", "10.2.0.0/16") of the proxies whose X-Forwarded-For and -Proto are believed. None by default.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Tells browsers to come back by HTTPS only, for a year. Without effect in development and over plain HTTP.</summary>
    public bool Hsts { get; set; } = true;

    internal IEnumerable<IPNetwork> TrustedNetworks => TrustedProxies.Select(proxy => Network(proxy)!.Value);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from proxy in TrustedProxies.Index()
        where Network(proxy.Item) is null
        select new ValidationResult($"Connect__Web__TrustedProxies__{proxy.Index} is '{proxy.Item}', which is neither an address nor a network.");

    private static IPNetwork? Network(string proxy) =>
        IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(proxy, out var network) ? network
        : null;
}
