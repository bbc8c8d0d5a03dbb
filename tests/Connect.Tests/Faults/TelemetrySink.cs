using System.Collections.Concurrent;
using System.Text;
using Connect.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Connect.Tests.Faults;

/// <summary>Stands for a collector of OpenTelemetry: keeps every byte that it is sent.</summary>
internal sealed class TelemetrySink : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _sent = [];

    private TelemetrySink(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        _app = builder.Build();
        _app.Run(KeepAsync);
        Settings = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        };
    }

    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Strings in protobuf are plain UTF-8, so what is in there can be read out of it.</summary>
    public string Sent => string.Join('\n', _sent);

    public static async Task<TelemetrySink> StartAsync()
    {
        var sink = new TelemetrySink($"http://127.0.0.1:{FreePort.Next()}");
        await sink._app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task KeepAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _sent.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
    }
}
