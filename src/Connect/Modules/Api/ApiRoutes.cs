using Connect.Modules.Api.Documentation;
using Connect.Modules.Api.Gate;
using Connect.Platform.Access;

namespace Connect.Modules.Api;

/// <summary>The addresses of the API, and how each says what it needs and what it answers.</summary>
internal static class ApiRoutes
{
    // Whoever asks may meet these anywhere.
    private static readonly int[] Always = [401, 403, 429, 500, 503];

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").AddEndpointFilter(ApiReads.LogAsync);
        PeopleEndpoints.Map(api);
        PlannerEndpoints.Map(api);
        BookingEndpoints.Map(api);
        routes.MapOpenApi($"/openapi/{{documentName:regex(^{ApiDocument.Name}$)}}.json").WithMetadata(new AccessAttribute(AccessRule.Anyone));
    }

    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, string scope) => route.WithMetadata(new AccessAttribute(AccessRule.Api) { Scope = scope });

    public static RouteHandlerBuilder Says<T>(this RouteHandlerBuilder route, string name, string summary, string description, int status = 200) =>
        route.WithName(name).WithSummary(summary).WithDescription(description).Produces<T>(status).MaySay(Always);

    /// <summary>Answers without a body.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder route, string name, string summary, string description) =>
        route.WithName(name).WithSummary(summary).WithDescription(description).Produces(StatusCodes.Status204NoContent).MaySay(Always);

    public static RouteHandlerBuilder MaySay(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses) route.ProducesProblem(status);
        return route;
    }
}
