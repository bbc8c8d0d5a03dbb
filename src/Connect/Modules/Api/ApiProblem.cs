using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Api;

/// <summary>Everything that the API answers instead of what was asked for, as problem+json (RFC 9457). Absent and forbidden are one.</summary>
internal static class ApiProblem
{
    public const string ContentType = "application/problem+json";

    private static readonly Dictionary<int, (string Type, string Title)> Known = new()
    {
        [400] = ("bad-request", "The request cannot be read."),
        [401] = ("no-token", "A bearer token is needed, and this is none that holds."),
        [403] = ("scope-missing", "The token does not allow this."),
        [404] = ("not-found", "There is no such thing for you."),
        [405] = ("method-not-allowed", "This address does not take that method."),
        [409] = ("time-taken", "That time has gone."),
        [415] = ("not-json", "Send JSON, with Content-Type application/json."),
        [422] = ("key-used", "This Idempotency-Key was used for something else."),
        [429] = ("too-many", "Too many requests. Wait as long as Retry-After says."),
        [503] = ("unavailable", "Connect cannot do this now. Try again."),
    };

    /// <param name="errors">By field, where the body or the address was wrong.</param>
    public static ProblemDetails Of(HttpContext http, int status, string? detail = null, IDictionary<string, string[]>? errors = null)
    {
        var (type, title) = Known.GetValueOrDefault(status, ("failed", "Connect failed. Say the traceId when you ask about it."));
        var problem = errors is null ? new ProblemDetails() : new HttpValidationProblemDetails(errors);
        (problem.Type, problem.Title, problem.Status, problem.Detail) = ($"https://connect.example/problems/{type}", title, status, detail);
        problem.Extensions["traceId"] = RequestName.Of(http);
        return problem;
    }

    public static Task WriteAsync(HttpContext http, int status, string? detail = null)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(Of(http, status, detail), options: null, ContentType, http.RequestAborted);
    }

    public static IResult Answer(HttpContext http, int status, string? detail = null, IDictionary<string, string[]>? errors = null) =>
        Results.Json((object)Of(http, status, detail, errors), contentType: ContentType, statusCode: status);

    public static IResult Invalid(HttpContext http, string field, string wanted) =>
        Answer(http, StatusCodes.Status400BadRequest, errors: new Dictionary<string, string[]> { [field] = [wanted] });
}
