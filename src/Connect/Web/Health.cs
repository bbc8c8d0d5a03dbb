using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Web;

/// <summary>For whatever watches the node: 200 or 503, and nothing else to be learnt.</summary>
internal static class Health
{
    public const string Path = "/health";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup(Path).WithMetadata(new AccessAttribute(AccessRule.Anyone));
        health.MapGet("/live", () => Results.Ok());
        health.MapGet("/ready", async (ConnectDb db, CancellationToken stop) => await IsReadyAsync(db, stop) ? Results.Ok() : Results.StatusCode(503));
    }

    private static async Task<bool> IsReadyAsync(ConnectDb db, CancellationToken stop)
    {
        try
        {
            return !(await db.Database.GetPendingMigrationsAsync(stop)).Any();
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }
}
