using Microsoft.AspNetCore.Authentication;

namespace Connect.Modules.Authentication.External;

/// <summary>Who somebody is to a provider, and whether they proved it there by two factors.</summary>
internal sealed record ExternalIdentity(string Issuer, string Subject, bool HasSecondFactor, ExternalProviderOptions By)
{
    public const string Provider = "provider";

    private static readonly string[] Proofs = ["acr", "amr", "vot"];

    /// <summary>Null when nobody came back from a provider just now.</summary>
    public static ExternalIdentity? Of(AuthenticateResult carried, SignInOptions options)
    {
        if (carried is not { Succeeded: true, Principal: { } user } || user.FindFirst("iss")?.Value is not { } issuer || user.FindFirst("sub")?.Value is not { } subject) return null;
        if (!int.TryParse(carried.Properties.Items[Provider], out var number) || number >= options.External.Count) return null;

        var by = options.External[number];
        return new(issuer, subject, user.Claims.Any(claim => Proofs.Contains(claim.Type) && by.SecondFactorWhen.Contains(claim.Value)), by);
    }
}
