using System.Globalization;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connect.Modules.Shared.Errors;

/// <summary>The page for anything that went wrong. The response's status says what.</summary>
[Access(AccessRule.Anyone)]
[IgnoreAntiforgeryToken]
internal sealed class Problem : PageModel
{
    public string Heading { get; private set; } = "";

    public bool IsNotFound => Response.StatusCode == StatusCodes.Status404NotFound;

    public IReadOnlyList<string> WhatToDo { get; private set; } = [];

    /// <summary>The id of the request's trace, by which its log lines are found.</summary>
    public string Reference => RequestName.Of(HttpContext);

    // The time of day: whoever comes back to this page later must not wait again.
    private string Again() => int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        ? $"Try again after {UkTimeText.Clock(TimeProvider.System.UtcNow().AddSeconds(seconds + 60), Language.English)}."
        : "Wait a few minutes, then try again.";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Asked for by its address: nothing is wrong, and nothing is here.
        if (Response.StatusCode < 400) Response.StatusCode = StatusCodes.Status404NotFound;
        (Heading, WhatToDo) = Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ("Page not found",
                new[] { "If you typed the web address, check it is correct.", "If you pasted the web address, check you copied the entire address." }),
            StatusCodes.Status503ServiceUnavailable => ("Sorry, the service is unavailable",
                ["You will be able to use the service later. What you sent was not saved."]),
            StatusCodes.Status429TooManyRequests => ("You have tried too many times", [Again(), "If you cannot sign in, call your worker or the office."]),
            < 500 => ("There is a problem with what was sent",
                ["The page may have been open for a long time. Go back, refresh the page and try again.", "What you sent was not saved."]),
            _ => ("Sorry, there is a problem with the service", ["Try again later. What you sent may not have been saved."]),
        };
    }
}
