using Connect.Platform.Data;

namespace Connect.Modules.OpenAuthentication.Server;

/// <summary>
/// OpenIddict writes by itself, so it is run inside a frame: with the services of the scope that will commit. All that one request writes is
/// kept at once or not at all, through the one writer on SQLite, and its answer leaves only when it is kept.
/// </summary>
internal static class InFrame
{
    public static async Task RunAsync(HttpContext http, Func<Task> work)
    {
        var (services, body, flow) = (http.RequestServices, http.Response.Body, ExecutionContext.Capture()!);
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await http.RequestServices.GetRequiredService<IFrame>().RunAsync<bool>(async (writing, _) =>
            {
                // The frame may run it again: nothing of the first time may be left. Its own flow knows neither the request nor its trace.
                ExecutionContext.Restore(flow);
                http.Response.Clear();
                answer.SetLength(0);
                http.RequestServices = writing;
                await work();
                return true;
            }, http.RequestAborted);
        }
        finally
        {
            (http.RequestServices, http.Response.Body) = (services, body);
        }

        answer.Position = 0;
        await answer.CopyToAsync(body, http.RequestAborted);
    }
}
