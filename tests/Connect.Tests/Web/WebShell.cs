using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Connect.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connect.Tests.Web;

/// <summary>The pages' surroundings without the rest of Connect, and the gallery inside them.</summary>
public sealed class WebShell : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebShell(WebApplication app)
    {
        _app = app;
        Client = app.GetTestServer().CreateClient();
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public HttpClient Client { get; }

    public static async Task<WebShell> StartAsync(
        Action<WebApplicationBuilder>? configure = null, Action<WebApplication>? authenticate = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "Connect",
            EnvironmentName = "Production",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddConnectWeb();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(WebShell).Assembly);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseConnectWebBeforeAuthentication();
        authenticate?.Invoke(app);
        app.UseConnectWebAfterAuthentication();
        map?.Invoke(app);
        await app.StartAsync();
        return new WebShell(app);
    }

    public async Task<IHtmlDocument> PageAsync(string path) =>
        new HtmlParser().ParseDocument(await (await Client.GetAsync(path)).Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
