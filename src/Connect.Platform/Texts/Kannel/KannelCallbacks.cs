using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Texts.Kannel;

/// <summary>
/// Where Kannel tells us of received texts (its get-url) and of receipts (the dlr-url that each text carries). It repeats a
/// call, with the same message id, until it gets a 200.
/// </summary>
internal static partial class KannelCallbacks
{
    private const int LongestName = 20, LongestId = 100;

    public static void Map(IEndpointRouteBuilder routes, KannelOptions options)
    {
        var callbacks = routes.MapGroup("/webhooks/kannel/{secret}").AllowAnonymous();
        callbacks.MapGet("/received", (RequestDelegate)ReceivedAsync);
        callbacks.MapGet("/receipt", (RequestDelegate)ReceiptAsync);

        Task ReceivedAsync(HttpContext http) =>
            AnswerAsync(http, options, Received, (inbox, text) => inbox.StoreAsync(text, http.RequestAborted));

        Task ReceiptAsync(HttpContext http) =>
            AnswerAsync(http, options, Receipt, (inbox, receipt) => inbox.StoreAsync(receipt, http.RequestAborted));
    }

    // Kannel fills in what it found (%d), what the network said (%A) and the network's own id (%F), each encoded.
    public static string ReceiptUrl(KannelOptions options, TextId text) =>
        $"{options.CallbackBaseUrl!.ToString().TrimEnd('/')}/webhooks/kannel/{options.CallbackSecret}/receipt?ref={text.Value}&type=%d&fid=%F&reply=%A";

    private static async Task AnswerAsync<T>(
        HttpContext http, KannelOptions options, Func<QueryBytes, T?> read, Func<ITextInbox, T, Task> store)
        where T : class
    {
        // A reply with a body would be texted to the sender; "text/plain" without one is the reply that Kannel can leave out.
        http.Response.ContentType = "text/plain";
        http.Response.StatusCode = !IsKannel(http, options) ? StatusCodes.Status404NotFound
            : read(QueryBytes.Read(http.Request.QueryString.Value)) is not { } news ? StatusCodes.Status400BadRequest
            : await IsStoredAsync(http, news, store) ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
    }

    private static async Task<bool> IsStoredAsync<T>(HttpContext http, T news, Func<ITextInbox, T, Task> store)
    {
        try
        {
            await store(http.RequestServices.GetRequiredService<ITextInbox>(), news);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private static bool IsKannel(HttpContext http, KannelOptions options) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes((string?)http.Request.RouteValues["secret"] ?? ""), Encoding.UTF8.GetBytes(options.CallbackSecret));

    private static TextIn? Received(QueryBytes query)
    {
        if (query.Text("from") is not { Length: > 0 } from || query.Bytes("text") is not { } body) return null;

        var raw = IsUtf16(query) ? Utf16.ToUtf8(body) : body;
        return new TextIn(KannelGateway.GatewayName, Id(query.Text("id")), Number(from), Number(query.Text("to") ?? ""), raw);
    }

    // However long an id is, the same is the same. Without one a repeat cannot be told: better twice than lost.
    private static string Id(string? id) =>
        string.IsNullOrEmpty(id) ? Guid.CreateVersion7().ToString() : id.Length <= LongestId ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static bool IsUtf16(QueryBytes query) => query.Text("charset") is { Length: > 0 } charset
        ? charset.Equals("UTF-16BE", StringComparison.OrdinalIgnoreCase)
        : query.Text("coding") == "2";

    // Kannel drops the plus of a foreign number; a short code or a name that sent a text is kept as it is.
    private static string Number(string sent) =>
        PhoneNumber.ToE164(sent) ?? PhoneNumber.ToE164("+" + sent) ?? sent[..Math.Min(sent.Length, LongestName)];

    private static DeliveryReceipt? Receipt(QueryBytes query)
    {
        if (!Guid.TryParse(query.Text("ref"), out var text) || State(query.Text("type")) is not { } state) return null;

        // The parts of a long text are reported one by one, each under the network's own id.
        var key = $"{text}:{query.Text("type")}:{query.Text("fid")}";
        return new DeliveryReceipt(KannelGateway.GatewayName, key, TextId.From(text), state, Reason(state, query.Text("reply") ?? ""));
    }

    private static TextState? State(string? type) => type switch
    {
        "1" => TextState.Delivered,
        "2" => TextState.Undelivered,
        "4" or "32" => TextState.Sending,
        "8" => TextState.Sent,
        "16" => TextState.Failed,
        _ => null,
    };

    // A network's receipt quotes the first words of the text: only its state and error code are taken from it.
    private static string? Reason(TextState state, string reply)
    {
        if (state is not (TextState.Undelivered or TextState.Failed)) return null;
        if (ReceiptState().Match(reply) is { Success: true } match) return match.Value;
        return reply.StartsWith("NACK/", StringComparison.Ordinal) ? reply[..Math.Min(reply.Length, 60)] : null;
    }

    [GeneratedRegex(@"stat:\S{1,10}(\s+err:\S{1,10})?")]
    private static partial Regex ReceiptState();
}
