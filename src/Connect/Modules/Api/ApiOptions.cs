using System.ComponentModel.DataAnnotations;

namespace Connect.Modules.Api;

/// <summary>How often other systems may ask the API. Each process counts for itself.</summary>
public sealed class ApiOptions
{
    public const string Section = "Connect:Api";

    /// <summary>Requests of one client in a minute, whoever it acts for.</summary>
    [Range(1, 1_000_000)]
    public int PerClientAMinute { get; set; } = 600;

    /// <summary>Requests of one client for one person in a minute.</summary>
    [Range(1, 1_000_000)]
    public int PerPersonAMinute { get; set; } = 120;

    /// <summary>Requests without a good token from one network address in a minute. After as many the address is refused before its token is looked at.</summary>
    [Range(1, 1_000_000)]
    public int RefusedPerAddressAMinute { get; set; } = 120;
}
