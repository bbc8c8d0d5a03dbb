using Connect.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Audit;

/// <summary>
/// Commits reads, on PostgreSQL: beside its server a commit costs a page little, and the node's own disk may be lost while the database is not. Those
/// of all pages that wait are one transaction, so that a page pays a share of a commit and not a whole one.
/// </summary>
internal sealed class ReadsInCommits(IFrame frame, IOptions<AuditOptions> options) : InGroups<ReadsInCommits.Waiting>(EventsPerCommit), IKeepReads
{
    private const int EventsPerCommit = 256;

    /// <summary>Ends once the read is committed; whether that waits for the disk says <see cref="AuditOptions.ReadsWaitForDisk"/>.</summary>
    public async Task KeepAsync(KeptRead read)
    {
        var waiting = new Waiting(read, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await HandOverAsync(waiting, CancellationToken.None);
        await waiting.Kept.Task;
    }

    // Nothing is kept elsewhere.
    public Task LoadAsync(bool left, CancellationToken stop) => Task.CompletedTask;

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
            KeptRead.InsertAsync(services.GetRequiredService<ConnectDb>(), group.Select(waiting => waiting.Read), stop);
    }

    internal sealed record Waiting(KeptRead Read, TaskCompletionSource Kept);
}
