using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Audit;

/// <summary>Writes down reads. Those of all pages that wait are one transaction, so that a page pays a share of a commit and not a whole one.</summary>
public sealed class ReadLog(IFrame frame, IOptions<AuditOptions> options, TimeProvider clock) : InGroups<ReadLog.Waiting>(EventsPerCommit)
{
    private const int EventsPerCommit = 256;

    /// <summary>Ends once the reads are committed; whether that waits for the disk says <see cref="AuditOptions.ReadsWaitForDisk"/>.</summary>
    /// <exception cref="StoreUnavailableException">They could not be kept: nothing may be shown.</exception>
    public async Task WriteAsync(Reads reads, Actor by)
    {
        var read = AuditEvent.Begin(options.Value, clock, by);
        foreach (var act in reads.Take()) read.Add(act.DoneBy(by));
        var waiting = new Waiting(read, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await HandOverAsync(waiting, CancellationToken.None);
        await waiting.Kept.Task;
    }

    protected override async Task DoAsync(List<Waiting> group)
    {
        try
        {
            await (options.Value.ReadsWaitForDisk ? frame.RunAsync(AddAsync, CancellationToken.None) : frame.RunAheadOfDiskAsync(AddAsync, CancellationToken.None));
        }
        catch (Exception fault)
        {
            foreach (var waiting in group) waiting.Kept.SetException(new StoreUnavailableException("The reads could not be logged.", fault));
            return;
        }

        foreach (var waiting in group) waiting.Kept.SetResult();

        Task<int> AddAsync(IServiceProvider services, CancellationToken stop) =>
            InsertAsync(services.GetRequiredService<ConnectDb>(), group.Select(waiting => waiting.Read), stop);
    }

    private static Task<int> InsertAsync(ConnectDb db, IEnumerable<AuditEvent> reads, CancellationToken stop)
    {
        var rows = reads.Select(read => new object?[] { db.Dialect.Stored(read.Id), db.Dialect.Stored(read.At), read.Node, read.Request, read.Kinds, read.Acts });
        return db.InsertAsync("audit_events (id, at, node, request, kinds, acts)", ["uuid", "timestamptz", "text", "text", "int", "text"], rows, stop);
    }

    public sealed record Waiting(AuditEvent Read, TaskCompletionSource Kept);
}
