using System.Threading.Channels;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Audit;

/// <summary>Writes down reads. Those of all pages that wait are one transaction, so that a page pays a share of a commit and not a whole one.</summary>
public sealed class ReadLog(IFrame frame, IOptions<AuditOptions> options, TimeProvider clock) : BackgroundService
{
    private const int EventsPerCommit = 256;

    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });

    /// <summary>Ends once the reads are committed; whether that waits for the disk says <see cref="AuditOptions.ReadsWaitForDisk"/>.</summary>
    /// <exception cref="StoreUnavailableException">They could not be kept: nothing may be shown.</exception>
    public Task WriteAsync(Reads reads, Actor by)
    {
        var read = AuditEvent.Begin(options.Value, clock, by);
        foreach (var act in reads.Take()) read.Add(act.DoneBy(by));
        var waiting = new Waiting(read, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return _waiting.Writer.TryWrite(waiting) ? waiting.Kept.Task : Task.FromException(new StoreUnavailableException("The service is stopping."));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } running) await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    // Not cancelled by the host's token: StopAsync completes the channel and this drains it.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Waiting>(EventsPerCommit);
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            batch.Clear();
            while (batch.Count < EventsPerCommit && _waiting.Reader.TryRead(out var waiting)) batch.Add(waiting);
            await KeepAsync(batch);
        }
    }

    private async Task KeepAsync(List<Waiting> batch)
    {
        try
        {
            await (options.Value.ReadsWaitForDisk ? frame.RunAsync(AddAsync, CancellationToken.None) : frame.RunAheadOfDiskAsync(AddAsync, CancellationToken.None));
        }
        catch (Exception fault)
        {
            foreach (var waiting in batch) waiting.Kept.SetException(new StoreUnavailableException("The reads could not be logged.", fault));
            return;
        }

        foreach (var waiting in batch) waiting.Kept.SetResult();

        Task<int> AddAsync(IServiceProvider services, CancellationToken stop) =>
            InsertAsync(services.GetRequiredService<ConnectDb>(), batch.Select(waiting => waiting.Read), stop);
    }

    private static Task<int> InsertAsync(ConnectDb db, IEnumerable<AuditEvent> reads, CancellationToken stop)
    {
        var rows = reads.Select(read => new object?[] { db.Dialect.Stored(read.Id), db.Dialect.Stored(read.At), read.Node, read.Request, read.Kinds, read.Acts });
        return db.InsertAsync("audit_events (id, at, node, request, kinds, acts)", ["uuid", "timestamptz", "text", "text", "int", "text"], rows, stop);
    }

    private sealed record Waiting(AuditEvent Read, TaskCompletionSource Kept);
}
