using System.Collections.Concurrent;
using Connect.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Connect.Tests.Faults;

/// <summary>A text that a gateway took. <paramref name="Reference"/> is ours, so that two of one text show.</summary>
internal sealed record TakenText(string Reference, string From, string To, string Body);

/// <summary>Stands for Kannel's sendsms: takes texts on loopback and answers as it is told to.</summary>
internal sealed class SendSmsSink : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<TakenText> _taken = [];
    private int _asked;

    private SendSmsSink(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.MapPost("/cgi-bin/sendsms", TakeAsync);
        Url = new Uri($"http://127.0.0.1:{port}/cgi-bin/sendsms");
    }

    public Uri Url { get; }

    /// <summary>What it took, in that order.</summary>
    public IReadOnlyList<TakenText> Taken => [.. _taken];

    /// <summary>How often it was asked to take one, taken or not.</summary>
    public int Asked => _asked;

    /// <summary>Answers instead of taking the text, when it returns true.</summary>
    public Func<HttpContext, Task<bool>> Refuses { get; set; } = _ => Task.FromResult(false);

    /// <summary>Called between taking a text and saying so.</summary>
    public Func<TakenText, Task> OnTaken { get; set; } = _ => Task.CompletedTask;

    public static async Task<SendSmsSink> StartAsync(int? port = null)
    {
        var sink = new SendSmsSink(port ?? FreePort.Next());
        await sink._app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        Interlocked.Increment(ref _asked);
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (await Refuses(http)) return;

        var reference = new Uri(http.Request.Headers["X-Kannel-DLR-URL"].ToString()).Query.Split("ref=")[1].Split('&')[0];
        var text = new TakenText(reference, "+" + http.Request.Headers["X-Kannel-From"], "+" + http.Request.Headers["X-Kannel-To"], body);
        _taken.Enqueue(text);
        await OnTaken(text);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        await http.Response.WriteAsync("0: Accepted for delivery");
    }
}
