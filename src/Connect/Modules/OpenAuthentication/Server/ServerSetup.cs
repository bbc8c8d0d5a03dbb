using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Microsoft.Extensions.Options;
using OpenIddict.Core;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using OpenIddict.Validation;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Connect.Modules.OpenAuthentication.Server;

/// <summary>What of OpenIddict is used and how.</summary>
internal static class ServerSetup
{
    public static readonly TimeSpan AccessTokens = TimeSpan.FromMinutes(10), Codes = TimeSpan.FromMinutes(2), ReuseLeeway = TimeSpan.FromSeconds(15);

    /// <summary>How long another system may go on without asking again: a working day of staff, a month of somebody's own things.</summary>
    public static readonly TimeSpan OfStaff = TimeSpan.FromHours(8), OfOthers = TimeSpan.FromDays(30);

    public static void AddServer(this IServiceCollection services)
    {
        services.AddOpenIddict()
            .AddCore(Keep)
            .AddServer(Serve)
            .AddValidation(Validate);
        services.AddSingleton<TokenKeys>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(provider => provider.GetRequiredService<TokenKeys>());
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>>(provider => provider.GetRequiredService<TokenKeys>());
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictValidationOptions>>(provider => provider.GetRequiredService<TokenKeys>());

        // A token is about a machine and not about the business: it goes by the system's clock.
        services.AddOptions<OpenIddictCoreOptions>().Configure<SystemTime>((core, clock) => core.TimeProvider = clock.Provider);
        services.AddOptions<OpenIddictValidationOptions>().Configure<SystemTime>((validation, clock) => validation.TimeProvider = clock.Provider);
        // The issuer is the service's own address; where none is set, that by which a request came.
        services.AddOptions<OpenIddictServerOptions>().Configure<SystemTime, ServiceAddress>((server, clock, address) =>
            (server.TimeProvider, server.Issuer) = (clock.Provider, address.Root));
        services.AddOptions<OpenIddictServerAspNetCoreOptions>().Configure<IOptions<OpenAuthenticationOptions>>((web, options) =>
            web.DisableTransportSecurityRequirement = options.Value.AllowsPlainHttp);
    }

    private static void Keep(OpenIddictCoreBuilder core)
    {
        core.UseEntityFrameworkCore().UseDbContext<ConnectDb>().ReplaceDefaultEntities<Client, Grant, KeptScope, Token, Guid>();

        // After the stores that come with it, or they would stand in its place.
        core.ReplaceApplicationStore<Client, EnabledClients>();
    }

    private static void Serve(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris(ClientLinks.Authorize).SetTokenEndpointUris(ClientLinks.Token)
            .SetRevocationEndpointUris(ClientLinks.Revoke).SetIntrospectionEndpointUris(ClientLinks.Introspect)
            .SetEndSessionEndpointUris(ClientLinks.EndSession)
            .SetConfigurationEndpointUris(ClientLinks.Discovery).SetJsonWebKeySetEndpointUris(ClientLinks.Keys);
        server.AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().AllowClientCredentialsFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes([.. Scopes.All]);
        server.UseReferenceAccessTokens().UseReferenceRefreshTokens();
        server.SetAccessTokenLifetime(AccessTokens).SetAuthorizationCodeLifetime(Codes).SetIdentityTokenLifetime(AccessTokens)
            .SetRefreshTokenLifetime(OfStaff).SetRefreshTokenReuseLeeway(ReuseLeeway);
        server.Configure(options =>
        {
            options.ClientAuthenticationMethods.IntersectWith(
                [ClientAuthenticationMethods.ClientSecretBasic, ClientAuthenticationMethods.ClientSecretPost, ClientAuthenticationMethods.PrivateKeyJwt, ClientAuthenticationMethods.None]);
            options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain);
            options.PromptValues.IntersectWith([PromptValues.Login, PromptValues.Consent]);
        });
        server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseSingletonHandler<GiveClientToken>());
        server.AddEventHandler<ValidateTokenContext>(handler => handler.UseScopedHandler<RefuseEndedSessions>().SetOrder(RefuseEndedSessions.Order));
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().EnableStatusCodePagesIntegration();
    }

    private static void Validate(OpenIddictValidationBuilder validation)
    {
        validation.UseLocalServer();
        validation.AddAudiences(Scopes.Api);
        validation.EnableTokenEntryValidation().EnableAuthorizationEntryValidation();
        validation.AddEventHandler<OpenIddictValidationEvents.ValidateTokenContext>(handler => handler.UseScopedHandler<RefuseEndedSessions>().SetOrder(RefuseEndedSessions.Order));

        // In the header only: an address lands in logs, and a form could be sent by any page.
        validation.UseAspNetCore().DisableAccessTokenExtractionFromBodyForm().DisableAccessTokenExtractionFromQueryString();
    }
}
