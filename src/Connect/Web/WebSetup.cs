using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Connect.Web;

/// <summary>Everything about pages that needs no database. Authentication and authorization go between the two Use methods.</summary>
public static class WebSetup
{
    public static IServiceCollection AddConnectWeb(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<WebOptions>>(BelieveOnly);
        services.AddTryLimits();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        // Its own X-Frame-Options would be SAMEORIGIN: pages are framed nowhere.
        services.AddAntiforgery(antiforgery => (antiforgery.Cookie, antiforgery.SuppressXFrameOptionsHeader) = (Cookie("connect-form"), true));
        // Names such as Siân stay letters and do not become six characters each.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.AddScoped<Navigation>().AddScoped<PagePanels>();
        services.AddRazorPages()
            .WithRazorPagesRoot("/Modules")
            .AddMvcOptions(TypedText.Configure)
            .AddCookieTempDataProvider(notice => notice.Cookie = Cookie("connect-notice"));
        return services;
    }

    /// <summary>Proxies, headers, error pages, routing: what must surround authentication.</summary>
    public static WebApplication UseConnectWebBeforeAuthentication(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
        if (options.TrustedProxies.Count > 0) app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (options.Hsts && !app.Environment.IsDevelopment()) app.UseHsts();
        app.UseErrorPages();
        app.UseRouting();
        return app;
    }

    /// <summary>Static assets and pages.</summary>
    public static WebApplication UseConnectWebAfterAuthentication(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) ServeAssetsAsPublished(app);
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    // A build that was not published keeps its assets where they were made, and would compress them again for every request.
    private static void ServeAssetsAsPublished(WebApplication app)
    {
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        app.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
    }

    private static void BelieveOnly(ForwardedHeadersOptions forwarded, IOptions<WebOptions> web)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in web.Value.TrustedNetworks) forwarded.KnownIPNetworks.Add(network);
    }

    private static CookieBuilder Cookie(string name) => new()
    {
        Name = name,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
        IsEssential = true,
    };
}
