using Connect.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Audit;

/// <summary>
/// Appends reads to a file of the process beside the SQLite database, on the page's own thread, and loads them into it each second. A commit
/// on every page made every reading connection forget what it had read: a quarter to a third of the pages (docs/performance.md).
/// </summary>
internal sealed partial class ReadsInFile(ReadFiles files, IFrame frame, IOptions<AuditOptions> options, ILogger<ReadsInFile> log) : IKeepReads, IHostedService, IDisposable
{
    private const int EventsPerCommit = 256;

    // If the database takes nothing, pages go on for as long as this takes and are refused then. Some 100,000 reads.
    private const long BytesAtMost = 64 << 20;

    private readonly SemaphoreSlim _loading = new(1);
    private readonly Lock _turn = new();
    private readonly List<ReadFile> _full = [];
    private ReadFile? _open;
    private bool _isStopped;

    public Task KeepAsync(KeptRead read)
    {
        var line = read.Line();
        lock (_turn) Append(line);
        return Task.CompletedTask;
    }

    public async Task LoadAsync(bool left, CancellationToken stop)
    {
        await _loading.WaitAsync(stop);
        try
        {
            if (left) SayWhatIsClosed();
            TakeFull(left);
            while (_full is [var file, ..])
            {
                await LoadAsync(file, stop);
                lock (_turn) _full.RemoveAt(0);
            }
        }
        finally
        {
            _loading.Release();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_turn) _isStopped = true;
        return LoadAsync(left: false, cancellationToken);
    }

    public void Dispose()
    {
        _open?.Dispose();
        foreach (var file in _full) file.Dispose();
        _loading.Dispose();
    }

    private void Append(byte[] line)
    {
        if (_isStopped) throw new StoreUnavailableException("The service is stopping.");
        if (_full.Sum(file => file.Length) + (_open?.Length ?? 0) > BytesAtMost) throw new StoreUnavailableException("Too many reads wait for the database.");

        try
        {
            (_open ??= files.New()).Append(line, options.Value.ReadsWaitForDisk);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("The reads could not be logged.", fault);
        }
    }

    private void SayWhatIsClosed()
    {
        foreach (var file in files.Closed()) LogClosed(file);
    }

    private void TakeFull(bool left)
    {
        lock (_turn)
        {
            if (_open is { Length: > 0 } full)
            {
                _full.Add(full);
                _open = null;
            }

            if (left) _full.AddRange(files.Left());
        }
    }

    private async Task LoadAsync(ReadFile file, CancellationToken stop)
    {
        var unreadable = 0;
        foreach (var lines in file.Lines().Chunk(EventsPerCommit))
        {
            var reads = lines.Select(KeptRead.From).OfType<KeptRead>().ToList();
            unreadable += lines.Length - reads.Count;
            if (reads.Count > 0) await frame.RunAsync((services, cancel) => KeptRead.InsertNewAsync(services.GetRequiredService<ConnectDb>(), reads, cancel), stop);
        }

        if (unreadable == 0)
        {
            file.Delete();
            return;
        }

        LogUnreadable(unreadable, file.Path);
        file.PutAside();
    }

    [LoggerMessage(LogLevel.Error, "The reads in {File} are not loaded: the service may not open it")]
    private partial void LogClosed(string file);

    [LoggerMessage(LogLevel.Error, "{Lines} lines of reads cannot be read; their file is put aside beside {File}")]
    private partial void LogUnreadable(int lines, string file);
}
