using System.ComponentModel.DataAnnotations;

namespace Connect.Modules.OpenAuthentication;

/// <summary>Connect as the OAuth 2 and OpenID Connect server of other systems.</summary>
public sealed class OpenAuthenticationOptions
{
    public const string Section = "Connect:OpenAuthentication";

    /// <summary>Requests that one network address may send to the OAuth server in a minute.</summary>
    [Range(1, 1_000_000)]
    public int PerAddressAMinute { get; set; } = 120;

    /// <summary>Only in a demonstration: tokens otherwise travel by HTTPS alone.</summary>
    internal bool AllowsPlainHttp { get; set; }
}
