using System.Globalization;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;

namespace Connect.Web;

/// <summary>
/// The language of a bilingual page: what the reader chose in this browser, else the language on record, else what the browser prefers.
/// Pages for staff are in English.
/// </summary>
internal static class ReaderLanguage
{
    private const string Chosen = "connect-language";
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB"), Welsh = CultureInfo.GetCultureInfo("cy-GB");

    public static IApplicationBuilder UseReaderLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        CultureInfo.CurrentUICulture = IsBilingual(context) && Of(context) == Language.Welsh ? Welsh : English;
        return next(context);
    });

    /// <summary>GET /language/cy?returnTo=/home: the link at the top of every bilingual page.</summary>
    public static void MapReaderLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{code:regex(^(cy|en)$)}", (HttpContext context, string code, string? returnTo) =>
        {
            context.Response.Cookies.Append(Chosen, code, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
            return Results.LocalRedirect(LocalPath.Or(returnTo, "/"));
        }).WithMetadata(new AccessAttribute(AccessRule.Anyone));

    public static bool IsBilingual(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<BilingualAttribute>() is not null && !(context.User.Role() is { } role && (role == Role.Administrator || role.IsStaff()));

    private static Language Of(HttpContext context) => context.Request.Cookies[Chosen] switch
    {
        "cy" => Language.Welsh,
        "en" => Language.English,
        _ => context.User.Language() ?? Preferred(context.Request),
    };

    private static Language Preferred(HttpRequest request)
    {
        var best = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => wish.Value.Value ?? "").FirstOrDefault(tag => tag.StartsWith("cy", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return best?.StartsWith("cy", StringComparison.OrdinalIgnoreCase) == true ? Language.Welsh : Language.English;
    }
}
