using System.Globalization;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;

namespace Connect.Demo;

/// <summary>The machine-readable part of the demonstration. Mapped only under --demo; elsewhere these addresses do not exist.</summary>
internal static class DemoRoutes
{
    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        var demo = routes.MapGroup("/demo").WithMetadata(new AccessAttribute(AccessRule.Demo)).DisableAntiforgery().AllowAnonymous();
        demo.MapPost("/texts", SendAsync);
        demo.MapGet("/texts", (string? phone, Handset handset, CancellationToken stop) => ReadAsync(phone, handset, stop));
        demo.MapPost("/clock", MoveAsync);
        demo.MapGet("/mail", async (SentMail mail, CancellationToken stop) => Results.Json(await mail.NewestAsync(stop)));
    }

    private static async Task<IResult> SendAsync(HttpRequest request, DemoPhones phones, CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        if (PhoneNumber.ToE164(form["from"].ToString()) is not { } from) return Wrong("from", "a phone number such as +447700900101");
        if (PhoneNumber.ToE164(form["to"].ToString()) is not { } to) return Wrong("to", "a phone number such as +447700900901");

        try
        {
            await phones.ReceiveAsync(from, to, Body(form), stop);
        }
        catch (StoreUnavailableException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return Back(request);
    }

    // The phones' buttons send their word, whatever stands in the box beside them.
    private static string Body(IFormCollection form) => form.TryGetValue("quick", out var word) ? word.ToString() : form["body"].ToString();

    private static async Task<IResult> ReadAsync(string? phone, Handset handset, CancellationToken stop) =>
        PhoneNumber.ToE164(phone ?? "") is { } number
            ? Results.Json(await handset.OfAsync(number, stop))
            : Wrong("phone", "a phone number such as +447700900101, with + written as %2B");

    private static async Task<IResult> MoveAsync(HttpRequest request, MoveClock move, NextDue next, CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        if (await ForwardAsync(form["forward"].ToString(), next, stop) is not { } forward || forward < TimeSpan.Zero || forward > TimeSpan.FromDays(400))
            return Wrong("forward", "a time span such as 1.02:00:00, of 400 days at most");

        await move.RunAsync(forward, stop);
        return Back(request);
    }

    private static async Task<TimeSpan?> ForwardAsync(string typed, NextDue next, CancellationToken stop) =>
        typed == "next" ? await next.AwayAsync(stop) : TimeSpan.TryParse(typed, CultureInfo.InvariantCulture, out var forward) ? forward : null;

    // A browser's form goes back to the page; anything else only wants to know that it is done.
    private static IResult Back(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) ? Results.LocalRedirect("~/demo") : Results.NoContent();

    private static IResult Wrong(string field, string wanted) => Results.Problem($"'{field}' must be {wanted}.", statusCode: StatusCodes.Status400BadRequest);
}
