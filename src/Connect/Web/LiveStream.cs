using System.Globalization;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Microsoft.Extensions.Hosting;

namespace Connect.Web;

/// <summary>
/// GET /live?topics=a,b: server-sent events that say only which topic changed. Sight is asked again for each event, and the session at
/// least every three seconds: after sign-out or loss of sight the stream is over within five.
/// </summary>
internal static class LiveStream
{
    private const int MostTopics = 100;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);

    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/live", StreamAsync).WithMetadata(new AccessAttribute(AccessRule.SignedIn));

    private static async Task StreamAsync(HttpContext context, string? topics, LiveTopics live, IServiceScopeFactory scopes, IHostApplicationLifetime node)
    {
        var names = (topics ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(MostTopics).ToHashSet();
        var stop = context.RequestAborted;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var listening = live.Listen(names);
        await context.Response.WriteAsync("retry: 2000\n\n", stop);
        await context.Response.Body.FlushAsync(stop);
        try
        {
            while (!node.ApplicationStopping.IsCancellationRequested && await IsSignedInAsync(context, scopes))
                await TellAsync(context, listening, scopes, node.ApplicationStopping);
            if (!node.ApplicationStopping.IsCancellationRequested) await WriteAsync(context, "end", "session");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The browser has gone.
        }
    }

    // Passes on what changes, until it is time to look at the session again.
    private static async Task TellAsync(HttpContext context, LiveListening listening, IServiceScopeFactory scopes, CancellationToken nodeStops)
    {
        using var look = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, nodeStops);
        look.CancelAfter(Look);
        try
        {
            while (await listening.Changes.WaitToReadAsync(look.Token))
                while (listening.Changes.TryRead(out var topic))
                    if (await MaySeeAsync(context, topic, scopes)) await WriteAsync(context, "changed", topic.Name);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // A comment keeps proxies from closing a quiet stream.
            await context.Response.WriteAsync(":\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static async Task<bool> IsSignedInAsync(HttpContext context, IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        return context.User.SessionId() is { } session
            && await scope.ServiceProvider.GetRequiredService<Sessions>().OpenAsync(session, context.RequestAborted) is not null;
    }

    private static async Task<bool> MaySeeAsync(HttpContext context, LiveTopic topic, IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (context.User.SessionId() is not { } session) return false;
        if (await services.GetRequiredService<Sessions>().OpenAsync(session, context.RequestAborted) is not { } open) return false;

        // As they are by now: the stream may have been opened in another role.
        return topic.About is { } person
            ? await MaySeeAsync(services.GetRequiredService<ConnectDb>(), context.User.As(open).Actor(), person, context.RequestAborted)
            : open.Role.IsStaff();
    }

    private static async Task<bool> MaySeeAsync(ConnectDb db, Actor reader, PersonId person, CancellationToken stop) =>
        await db.MayAsync(reader, AccessAction.See, Thing.Person, person, stop) || await db.MayAsync(reader, AccessAction.See, Thing.SupportedPerson, person, stop);

    private static async Task WriteAsync(HttpContext context, string name, string data)
    {
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"event: {name}\ndata: {data}\n\n"), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
