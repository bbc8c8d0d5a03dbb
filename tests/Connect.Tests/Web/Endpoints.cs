using Connect.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Connect.Tests.Web;

/// <summary>Addresses that fail in every way there is.</summary>
internal static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/breaks", string () => throw new InvalidOperationException("a secret of the inside"));
        app.MapPost("/breaks", string () => throw new InvalidOperationException("a secret of the inside"));
        app.MapPost("/form", async (HttpRequest request) => (await request.ReadFormAsync()).Count);
        app.MapGet("/down", string () => throw new StoreUnavailableException("the database is down"));
        app.MapGet("/forbidden", () => Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapGet("/absent", () => Results.NotFound());
        app.MapGet("/refused", () => Results.BadRequest());
        app.MapGet("/too-many", () => Results.StatusCode(StatusCodes.Status429TooManyRequests));
    }
}
