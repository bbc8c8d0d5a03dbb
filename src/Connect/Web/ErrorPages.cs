using Connect.Platform.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace Connect.Web;

/// <summary>Turns failures into pages for people and bare status codes for machines.</summary>
internal static class ErrorPages
{
    public const string Path = "/problem";

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Path, StatusCodeSelector = StatusOf })
        .UseStatusCodePagesWithReExecute(Path)
        .Use(KeepFromMachines)
        .Use(HideWhatIsForbidden);

    private static int StatusOf(Exception exception) => exception switch
    {
        StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        // What reads forms says so of one that it cannot read: a NUL in it, too many fields.
        InvalidDataException { Source: "Microsoft.AspNetCore.WebUtilities" } => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task KeepFromMachines(HttpContext context, RequestDelegate next)
    {
        var wantsPage = context.Request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
        if (!wantsPage && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(context);
    }

    // Whether a thing exists must not show in how its refusal looks.
    private static async Task HideWhatIsForbidden(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status403Forbidden })
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
