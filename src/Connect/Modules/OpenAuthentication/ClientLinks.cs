namespace Connect.Modules.OpenAuthentication;

/// <summary>Addresses of the OAuth server, and of the pages about other systems.</summary>
public static class ClientLinks
{
    public const string Authorize = "/connect/authorize";
    public const string Token = "/connect/token";
    public const string Revoke = "/connect/revoke";
    public const string Introspect = "/connect/introspect";
    public const string EndSession = "/connect/end-session";
    public const string Discovery = "/.well-known/openid-configuration";
    public const string Keys = "/.well-known/jwks.json";

    /// <summary>What somebody lets other systems do.</summary>
    public const string Mine = "/settings/other-systems";

    /// <summary>For administrators: which other systems there are.</summary>
    public const string Clients = "/admin/clients";

    internal const string New = $"{Clients}/new";

    internal static string Client(Guid id) => $"{Clients}/{id}";
}
