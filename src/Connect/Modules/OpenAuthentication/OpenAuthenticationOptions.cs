using System.ComponentModel.DataAnnotations;

namespace Connect.Modules.OpenAuthentication;

/// <summary>Connect as the OAuth 2 and OpenID Connect server of other systems.</summary>
public sealed class OpenAuthenticationOptions : IValidatableObject
{
    public const string Section = "Connect:OpenAuthentication";

    /// <summary>
    /// The address by which other systems know this node, such as `https://connect.example/`: the issuer of its tokens. Left out: the address by
    /// which a request came. Set it wherever a proxy passes on whatever Host header it is sent.
    /// </summary>
    public string? Issuer { get; set; }

    /// <summary>Forms that one network address may send to the OAuth server in a minute.</summary>
    [Range(1, 1_000_000)]
    public int PerAddressAMinute { get; set; } = 120;

    internal bool AllowsPlainHttp { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Issuer is { Length: > 0 } && !(Uri.TryCreate(Issuer, UriKind.Absolute, out var issuer) && issuer.Scheme == Uri.UriSchemeHttps && issuer is { Query: "", Fragment: "" }))
            yield return new($"Connect__OpenAuthentication__Issuer is '{Issuer}', which is no https address.");
    }
}
