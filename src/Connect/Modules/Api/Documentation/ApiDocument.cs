using Connect.Modules.OpenAuthentication;
using Connect.Platform.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Connect.Modules.Api.Documentation;

/// <summary>The API in OpenAPI 3.1, made from its endpoints: what they name is what stands there.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";
    private const string Security = "connect";

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = described => described.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) => { Introduce(document); return Task.CompletedTask; });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var access = context.Description.ActionDescriptor.EndpointMetadata.OfType<AccessAttribute>().Last();
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Security, context.Document)] = [access.Scope!] }];
            ApiOperation.Complete(operation, context.Description);
            return Task.CompletedTask;
        });
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Connect",
            Version = Name,
            Description = "What other systems may ask Connect, in the name of somebody who agreed. They see what that person may see, and less where the token's scopes say so.",
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme> { [Security] = Scheme() };
    }

    private static OpenApiSecurityScheme Scheme()
    {
        var scopes = Scopes.All.ToDictionary(scope => scope, Scopes.InWords);
        var token = new Uri(ClientLinks.Token, UriKind.Relative);
        return new()
        {
            Type = SecuritySchemeType.OAuth2,
            Description = "A bearer token in the Authorization header. PKCE (S256) is required. Tokens last ten minutes.",
            Flows = new()
            {
                AuthorizationCode = new() { AuthorizationUrl = new(ClientLinks.Authorize, UriKind.Relative), TokenUrl = token, RefreshUrl = token, Scopes = scopes },
                ClientCredentials = new() { TokenUrl = token, Scopes = scopes },
            },
        };
    }
}
