using Connect.Modules.Authentication;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Web;

namespace Connect.Modules.Api.Gate;

/// <summary>As for pages: what an answer shows of people is in the audit, with the client named, before its first byte leaves.</summary>
internal static class ApiReads
{
    public static async ValueTask<object?> LogAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        var reads = services.GetRequiredService<Reads>();
        reads.Channel = "api";
        var answer = await next(context);
        if (reads.Any) await services.GetRequiredService<ReadLog>().WriteAsync(reads, context.HttpContext.Actor());
        return answer;
    }

    /// <summary>Who asks, through which client.</summary>
    public static Actor Actor(this HttpContext http) => http.User.Actor() with { Request = RequestName.Of(http) };
}
