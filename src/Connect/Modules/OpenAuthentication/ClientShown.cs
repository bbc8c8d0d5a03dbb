using Connect.Platform.Audit;

namespace Connect.Modules.OpenAuthentication;

/// <inheritdoc cref="People.PersonShown"/>
internal static class ClientShown
{
    /// <summary>What a person lets another system do.</summary>
    public static readonly Shown Consent = new("other system", "client", "scopes");

    /// <summary>The other system itself; nobody's record.</summary>
    public static readonly Shown Client = new("other system", "name", "redirect addresses", "scopes", "state");

    public static readonly Shown Secret = new("other system", "secret");

    public static readonly Shown Key = new("other system", "public key");
}
