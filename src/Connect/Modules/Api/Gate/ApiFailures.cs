using Connect.Platform.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace Connect.Modules.Api.Gate;

/// <summary>A failure inside the API is told to a machine, not shown as a page.</summary>
internal sealed class ApiFailures : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!ApiGate.IsApi(httpContext)) return false;

        await ApiProblem.WriteAsync(httpContext, exception switch
        {
            StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
            BadHttpRequestException bad => bad.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        });
        return true;
    }
}
