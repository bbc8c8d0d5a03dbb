using System.Collections.Frozen;

namespace Connect.Web;

/// <summary>What every response tells the browser not to do.</summary>
internal static class SecurityHeaders
{
    /// <summary>GOV.UK Frontend's inline script that marks the body, as the frame writes it. A test hashes that script again.</summary>
    public const string ScriptHash = "sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=";

    private const string ContentSecurityPolicy =
        "default-src 'none'; "
        + $"script-src 'self' '{ScriptHash}'; "
        + "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private static readonly FrozenDictionary<string, string> Headers = new Dictionary<string, string>
    {
        ["Content-Security-Policy"] = ContentSecurityPolicy,
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "no-referrer",
        ["Permissions-Policy"] = PermissionsPolicy,
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    }.ToFrozenDictionary();

    /// <summary>Sets them as the response starts, so that an error page, which begins with a cleared response, has them too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Set, context.Response);
        return next(context);
    });

    private static Task Set(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        foreach (var (name, value) in Headers) headers.TryAdd(name, value);
        // Static assets say for themselves how long they keep.
        headers.TryAdd("Cache-Control", "no-store");
        return Task.CompletedTask;
    }
}
