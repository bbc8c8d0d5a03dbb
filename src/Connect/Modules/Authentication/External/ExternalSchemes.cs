using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Connect.Modules.Authentication.External;

/// <summary>Sets ASP.NET Core's OpenID Connect up for each provider of the settings: authorization code with PKCE, and of the tokens nothing but issuer, subject and how it was proved.</summary>
internal sealed partial class ExternalSchemes(IOptions<SignInOptions> options, ILogger<ExternalSchemes> log) : IConfigureOptions<AuthenticationOptions>, IConfigureNamedOptions<OpenIdConnectOptions>
{
    /// <summary>Carries who it is, from the way back to the page that decides.</summary>
    public const string Carrier = "connect-external";

    private const string Prefix = "external-", ByJwt = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public static string Name(int number) => $"{Prefix}{number}";

    public void Configure(AuthenticationOptions authentication)
    {
        for (var number = 0; number < options.Value.External.Count; number++)
            authentication.AddScheme<OpenIdConnectHandler>(Name(number), options.Value.External[number].Name);
    }

    public void Configure(string? name, OpenIdConnectOptions oidc)
    {
        if (name?.StartsWith(Prefix, StringComparison.Ordinal) != true || !int.TryParse(name[Prefix.Length..], out var number)) return;

        var provider = options.Value.External[number];
        oidc.Authority = provider.Issuer;
        oidc.RequireHttpsMetadata = !new Uri(provider.Issuer).IsLoopback;
        (oidc.ClientId, oidc.ClientSecret) = (provider.ClientId, provider.ClientSecret);
        oidc.CallbackPath = $"/sign-in/back/{number}";
        oidc.SignInScheme = Carrier;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        oidc.MapInboundClaims = false;
        oidc.ClaimActions.Clear();
        oidc.Scope.Clear();
        oidc.Scope.Add("openid");
        oidc.BackchannelTimeout = TimeSpan.FromSeconds(10);
        oidc.TimeProvider = TimeProvider.System;
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        oidc.Events = Events(provider, number);
    }

    public void Configure(OpenIdConnectOptions oidc) => Configure(Options.DefaultName, oidc);

    private OpenIdConnectEvents Events(ExternalProviderOptions provider, int number) => new()
    {
        OnRedirectToIdentityProvider = asked =>
        {
            if (provider.VectorOfTrust is { Length: > 0 } vector) asked.ProtocolMessage.SetParameter("vtr", $"[\"{vector}\"]");
            asked.ProtocolMessage.UiLocales = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            return Task.CompletedTask;
        },
        OnAuthorizationCodeReceived = received =>
        {
            if (provider.PrivateKeyFile is { Length: > 0 } file)
                (received.TokenEndpointRequest!.ClientSecret, received.TokenEndpointRequest.ClientAssertionType, received.TokenEndpointRequest.ClientAssertion) =
                    (null, ByJwt, Assertion(provider, file));
            return Task.CompletedTask;
        },
        OnTokenValidated = validated =>
        {
            if (provider.VectorOfTrust is { Length: > 0 } vector && validated.Principal!.FindFirst("vot")?.Value != vector) validated.Fail("The vector of trust is another.");
            if (validated.SecurityToken.Issuer != provider.Issuer) validated.Fail("The issuer is another.");
            validated.Properties!.Items[ExternalIdentity.Provider] = $"{number}";
            return Task.CompletedTask;
        },
        OnRemoteFailure = failed =>
        {
            // Called off, or something went wrong there: the page says so and offers the other ways. What the provider or a stranger wrote is not logged.
            LogFailed(number, failed.Failure is AuthenticationFailureException { InnerException: null } ours ? ours.Message : failed.Failure?.GetType().Name);
            failed.Response.Redirect(SignInLinks.External);
            failed.HandleResponse();
            return Task.CompletedTask;
        },
    };

    private static string Assertion(ExternalProviderOptions provider, string file)
    {
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(file));
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = provider.ClientId,
            Audience = provider.Issuer,
            Claims = new Dictionary<string, object> { ["sub"] = provider.ClientId, ["jti"] = Guid.CreateVersion7().ToString() },
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key.ExportParameters(includePrivateParameters: true)), SecurityAlgorithms.RsaSha256),
        });
    }

    [LoggerMessage(LogLevel.Warning, "Nobody was signed in by the provider Connect__SignIn__External__{Number}: {Reason}")]
    private partial void LogFailed(int number, string? reason);
}
