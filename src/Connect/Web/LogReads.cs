using Connect.Modules.Authentication;
using Connect.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Connect.Web;

/// <summary>
/// A read is logged before its page is sent: writing to the log begins when the handler has read, goes on while the page is put together,
/// and no byte of the answer leaves before it has ended. If it fails, nothing is shown.
/// </summary>
internal sealed class LogReads(Reads reads, ReadLog log) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (!reads.Any || ShowsNothing(context.Result))
        {
            await next();
            return;
        }

        var http = context.HttpContext;
        var kept = log.WriteAsync(reads, http.User.Actor() with { Request = RequestName.Of(http) });
        if (kept.IsCompletedSuccessfully)
        {
            await next();
            return;
        }

        var body = http.Response.Body;
        http.Response.Body = new BodyAfter(kept, body);
        try
        {
            await next();
            await kept;
        }
        finally
        {
            http.Response.Body = body;
        }
    }

    private static bool ShowsNothing(IActionResult result) =>
        result is RedirectResult or RedirectToPageResult or LocalRedirectResult or IStatusCodeActionResult { StatusCode: >= 300 };
}
