using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Authentication;

namespace Connect.Modules.Authentication;

/// <summary>GET /exit: leaves at once. Ends the session, forgets what the browser kept, and goes where anybody might be.</summary>
internal static class ExitRoute
{
    private const string Elsewhere = "https://www.bbc.co.uk/weather";

    public static void MapExit(this IEndpointRouteBuilder routes) => routes.MapGet(SignInLinks.Exit, async (HttpContext context, IFrame frame) =>
    {
        if (context.User.SessionId() is { } session) await frame.Do((SignOut op) => op.RunAsync(session, context.User.Actor(), context.RequestAborted), context.RequestAborted);
        await context.SignOutAsync();
        CodeCookie.Take(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.Redirect(Elsewhere);
    }).WithMetadata(new AccessAttribute(AccessRule.Anyone));
}
