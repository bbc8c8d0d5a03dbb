using System.ComponentModel.DataAnnotations;

namespace Connect.Modules.Authentication.External;

/// <summary>An OpenID Connect provider with which people may sign in: the organisation's own for staff, GOV.UK One Login for service users. Any number of them, from 0 on; none is the default.</summary>
public sealed class ExternalProviderOptions
{
    public const string Section = "Connect:SignIn:External:0";

    /// <summary>What it is called on the sign-in page, such as `your work account`.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its issuer, such as `https://login.example.org/tenant/v2.0`. Identities are kept by issuer and subject, and never matched by email address.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>By what name it knows Connect. The address to give it for the way back is Connect__Address with `/sign-in/back/0`, or the number of the provider.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that goes with it, unless it is a key.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A file with a private RSA key (PEM): Connect proves itself with it (private_key_jwt), as GOV.UK One Login asks.</summary>
    public string? PrivateKeyFile { get; set; }

    /// <summary>`Staff`, or `People`: service users and supporters.</summary>
    public ExternalFor For { get; set; } = ExternalFor.Staff;

    /// <summary>With one of these words in `acr`, `amr` or `vot` the provider has asked for a second factor; otherwise Connect asks staff for its own, and gives people the reach of a code by text.</summary>
    public IList<string> SecondFactorWhen { get; } = [];

    /// <summary>GOV.UK One Login's vector of trust, such as `Cl.Cm`. It is asked for, and what comes back must say the same.</summary>
    public string? VectorOfTrust { get; set; }

    internal IEnumerable<ValidationResult> Problems(int number)
    {
        var key = $"Connect__SignIn__External__{number}__";
        if (Name.Length == 0) yield return new($"{key}Name is missing: what the provider is called on the sign-in page.");
        if (!Uri.TryCreate(Issuer, UriKind.Absolute, out var issuer) || !(issuer.Scheme == Uri.UriSchemeHttps || issuer.IsLoopback))
            yield return new($"{key}Issuer must be the provider's address, such as https://login.example.org.");
        if (ClientId.Length == 0) yield return new($"{key}ClientId is missing: by what name the provider knows Connect.");
        if (ClientSecret is { Length: > 0 } == PrivateKeyFile is { Length: > 0 })
            yield return new($"{key}ClientSecret or {key}PrivateKeyFile: set one of them.");
        if (PrivateKeyFile is { Length: > 0 } file && !File.Exists(file)) yield return new($"{key}PrivateKeyFile is not there.");
    }
}

/// <summary>Who signs in with a provider.</summary>
public enum ExternalFor
{
    Staff,
    People,
}
