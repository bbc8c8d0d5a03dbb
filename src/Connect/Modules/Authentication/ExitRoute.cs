using System.Net.Mime;
using System.Text;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Authentication;

namespace Connect.Modules.Authentication;

/// <summary>
/// GET /exit: leaves at once. Ends the session, has the browser forget what it kept, and goes where anybody might be. In two steps: a browser keeps the page that
/// is left whole, for going back, once another stands in its place. That is an empty one, and the second step has the page before it forgotten too.
/// </summary>
internal static class ExitRoute
{
    private const string Elsewhere = "https://www.bbc.co.uk/weather";

    private const string Empty = $"""<!DOCTYPE html><html lang="en"><title>&nbsp;</title><meta http-equiv="refresh" content="0;url={SignInLinks.Exited}">""";

    public static void MapExit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInLinks.Exit, async (HttpContext context, IFrame frame) =>
        {
            if (context.User.SessionId() is { } session) await frame.Do((SignOut op) => op.RunAsync(session, context.User.Actor(), context.RequestAborted), context.RequestAborted);
            await context.SignOutAsync();
            CodeCookie.Take(context);
            Forget(context);
            return Results.Content(Empty, MediaTypeNames.Text.Html, Encoding.UTF8);
        }).WithMetadata(new AccessAttribute(AccessRule.Anyone));
        routes.MapGet(SignInLinks.Exited, (HttpContext context) =>
        {
            Forget(context);
            return Results.Redirect(Elsewhere);
        }).WithMetadata(new AccessAttribute(AccessRule.Anyone));
    }

    private static void Forget(HttpContext context) => context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
}
