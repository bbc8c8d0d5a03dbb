using Connect.Platform.Access;
using Connect.Verbs;
using Connect.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Architecture;

/// <summary>Everything that Connect can be, put together and never started: the demonstration and a gateway included.</summary>
public sealed class WholeService : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connect-whole-").FullName;
    private WebApplication? _app;

    /// <summary>What modules and platform registered.</summary>
    public IReadOnlyList<ServiceDescriptor> Services { get; private set; } = [];

    public IReadOnlyList<Route> Routes { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var builder = ConnectHost.Build(CommandLine.Read(["serve", "--demo", .. Settings()]), configure: null);
        Services = [.. builder.Services];
        _app = builder.Build();
        _app.UseConnectPipeline(isDemo: true);
        Routes = await RoutesAsync(_app);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private IEnumerable<string> Settings() =>
    [
        "--applicationName=Connect",
        $"--contentRoot={AppContext.BaseDirectory}",
        $"--Connect:Data={_folder}/data",
        $"--Connect:Keys={_folder}/keys",
        "--Texts:Gateway=kannel",
        "--Texts:Kannel:SendUrl=http://127.0.0.1:13013/cgi-bin/sendsms",
        "--Texts:Kannel:CallbackBaseUrl=http://127.0.0.1:5080",
        "--Texts:Kannel:User=connect",
        "--Texts:Kannel:Password", "none",
        "--Texts:Kannel:CallbackSecret=0123456789abcdef0123456789abcdef",
    ];

    private static async Task<List<Route>> RoutesAsync(WebApplication app)
    {
        var routes = new List<Route>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) continue;
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["PAGE"];
            var access = (await MetadataAsync(app, endpoint)).OfType<AccessAttribute>().LastOrDefault();
            routes.Add(new("/" + endpoint.RoutePattern.RawText!.Trim('/'), string.Join('+', methods), access?.Rule, access?.Scope));
        }

        return routes;
    }

    // A page's own attributes are read when it is first asked for.
    private static async Task<IEnumerable<object>> MetadataAsync(WebApplication app, RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? (await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata)).EndpointMetadata ?? []
            : endpoint.Metadata;
}

/// <summary>An address, how it is asked for, and who may; for another system with a token for which scope.</summary>
public sealed record Route(string Path, string Methods, AccessRule? Rule, string? Scope);
