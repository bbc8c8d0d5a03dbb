using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Texts.Kannel;

/// <summary>
/// Sends through Kannel's sendsms. Kannel answers 202 once the text is in its store; it has no idempotency key, so a text
/// whose answer was lost is sent again.
/// </summary>
internal sealed class KannelGateway(IHttpClientFactory clients, IOptions<KannelOptions> options) : ITextGateway
{
    public const string GatewayName = "kannel";

    // Delivered, not delivered, queued, accepted and rejected by the network; not the steps between.
    private const string EveryReceipt = "31";

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public string Name => GatewayName;

    public void MapCallbacks(IEndpointRouteBuilder routes) => KannelCallbacks.Map(routes, options.Value);

    public async Task<SendResult> SendAsync(TextToSend text, CancellationToken stop)
    {
        try
        {
            using var client = clients.CreateClient(GatewayName);
            using var request = CreateRequest(text);
            using var response = await client.SendAsync(request, stop);
            return await ReadAsync(response, stop);
        }
        catch (HttpRequestException e)
        {
            return new SendResult.Later($"Kannel could not be reached: {e.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new SendResult.Later("Kannel did not answer in time");
        }
    }

    // A POST keeps number, text and password out of addresses, and so out of the logs of everything in between.
    private HttpRequestMessage CreateRequest(TextToSend text)
    {
        var kannel = options.Value;
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text.Body));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain", "UTF-8");
        var request = new HttpRequestMessage(HttpMethod.Post, kannel.SendUrl) { Content = content };
        request.Headers.Add("X-Kannel-Username", kannel.User);
        request.Headers.Add("X-Kannel-Password", kannel.Password);
        request.Headers.Add("X-Kannel-From", text.From.TrimStart('+'));
        request.Headers.Add("X-Kannel-To", text.To.TrimStart('+'));
        request.Headers.Add("X-Kannel-Coding", TextParts.Count(text.Body).IsUcs2 ? "2" : "0");
        request.Headers.Add("X-Kannel-DLR-Mask", EveryReceipt);
        request.Headers.Add("X-Kannel-DLR-URL", KannelCallbacks.ReceiptUrl(kannel, text.Id));
        return request;
    }

    private static async Task<SendResult> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        if (response.StatusCode is HttpStatusCode.Accepted) return new SendResult.Accepted(null);

        var answer = await response.Content.ReadAsStringAsync(stop);
        var reason = $"Kannel answered {(int)response.StatusCode}: {answer[..Math.Min(answer.Length, 100)]}";
        return IsForGood(response.StatusCode, answer) ? new SendResult.Refused(reason) : new SendResult.Later(reason, Wait(response));
    }

    // A wrong password or address is our mistake and not the text's: it waits until the settings are right.
    private static bool IsForGood(HttpStatusCode status, string answer) => status switch
    {
        HttpStatusCode.Forbidden => !answer.StartsWith("Authorization failed", StringComparison.Ordinal),
        HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => false,
        _ => (int)status is >= 400 and < 500,
    };

    private static TimeSpan? Wait(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - TimeProvider.System.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return asked is { } wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, LongestWait.Ticks)) : null;
    }
}
