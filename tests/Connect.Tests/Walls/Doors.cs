using Connect.Platform.Access;
using Connect.Tests.Given;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Walls;

/// <summary>One address of the running service, how it is asked for, and who may.</summary>
/// <param name="Posts">The names of what can be posted to a page; "" for the one without a name.</param>
internal sealed record Door(string Route, AccessRule Rule, bool IsPage, bool Gets, IReadOnlyList<string> Posts)
{
    public bool HasIds => Route.Contains('{', StringComparison.Ordinal);
}

/// <summary>Every page and endpoint of the running service, found in it and not listed.</summary>
internal static class Doors
{
    public static async Task<IReadOnlyList<Door>> OfAsync(ConnectApp app)
    {
        var doors = new List<Door>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) continue;

            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } described
                ? await app.Services.GetRequiredService<PageLoader>().LoadAsync(described, endpoint.Metadata)
                : null;
            var rule = (page?.EndpointMetadata ?? (IEnumerable<object>)endpoint.Metadata).OfType<AccessAttribute>().LastOrDefault();
            if (rule is null) continue;

            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            var posts = page?.HandlerMethods.Where(handler => handler.HttpMethod.Equals("post", StringComparison.OrdinalIgnoreCase)).Select(handler => handler.Name ?? "").Distinct();
            doors.Add(new("/" + endpoint.RoutePattern.RawText!.Trim('/'), rule.Rule, page is not null, methods.Contains("GET"), [.. posts ?? []]));
        }

        return [.. doors.DistinctBy(door => (door.Route, door.Gets)).OrderBy(door => door.Route, StringComparer.Ordinal)];
    }
}
