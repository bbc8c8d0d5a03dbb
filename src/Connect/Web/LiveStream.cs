using System.Globalization;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Connect.Web;

/// <summary>
/// GET /live?topics=a,b: server-sent events that say only which topic changed. Sight is asked again for each event, and the session and how
/// many people the reader sees at least every three seconds: after sign-out or loss of sight the stream is over within five. Then the browser comes
/// back by itself and asks for all that it shows anew, as it does when somebody new is seen.
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
            for (int? before = null; !node.ApplicationStopping.IsCancellationRequested;)
            {
                if (await SeesAsync(context, scopes) is not { } sees)
                {
                    await WriteAsync(context, "end", "session");
                    return;
                }

                if (sees != (before ?? sees)) return;
                before = sees;
                await TellAsync(context, listening, scopes, node.ApplicationStopping);
            }
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

    // How many people the reader sees by now; null when the session has ended. Not who: that would be thousands of rows for a large pod, again and again.
    private static async Task<int?> SeesAsync(HttpContext context, IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await ReaderAsync(context, scope.ServiceProvider) is not { } reader) return null;

        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        return await db.PeopleVisibleTo(reader, Thing.Person).Union(db.PeopleVisibleTo(reader, Thing.SupportedPerson)).CountAsync(context.RequestAborted);
    }

    private static async Task<bool> MaySeeAsync(HttpContext context, LiveTopic topic, IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await ReaderAsync(context, services) is not { } reader) return false;

        return topic.About is { } person
            ? await MaySeeAsync(services.GetRequiredService<ConnectDb>(), reader, person, context.RequestAborted)
            : Enum.TryParse<Role>(reader.Role, out var role) && role.IsStaff();
    }

    // As they are by now: the stream may have been opened in another role.
    private static async Task<Actor?> ReaderAsync(HttpContext context, IServiceProvider services) =>
        context.User.SessionId() is { } session && await services.GetRequiredService<Sessions>().OpenAsync(session, context.RequestAborted) is { } open
            ? context.User.As(open).Actor()
            : null;

    private static async Task<bool> MaySeeAsync(ConnectDb db, Actor reader, PersonId person, CancellationToken stop) =>
        await db.MayAsync(reader, AccessAction.See, Thing.Person, person, stop) || await db.MayAsync(reader, AccessAction.See, Thing.SupportedPerson, person, stop);

    private static async Task WriteAsync(HttpContext context, string name, string data)
    {
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"event: {name}\ndata: {data}\n\n"), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
