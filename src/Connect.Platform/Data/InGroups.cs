using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Connect.Platform.Data;

/// <summary>
/// Does in groups what many hand over: whatever comes while one group is done is the next, so that many share a commit and one alone waits
/// for nobody. What was handed over is still done when the service stops.
/// </summary>
public abstract class InGroups<T>(int atMost) : BackgroundService
{
    private readonly Channel<T> _waiting = Channel.CreateBounded<T>(new BoundedChannelOptions(4096) { SingleReader = true });

    /// <exception cref="StoreUnavailableException">The service is stopping and takes nothing any more.</exception>
    protected async ValueTask HandOverAsync(T one, CancellationToken stop)
    {
        try
        {
            await _waiting.Writer.WriteAsync(one, stop);
        }
        catch (ChannelClosedException closed)
        {
            throw new StoreUnavailableException("The service is stopping.", closed);
        }
    }

    /// <summary>Does them all and tells whoever waits for each. Must not throw.</summary>
    protected abstract Task DoAsync(List<T> group);

    /// <summary>Nothing more will come.</summary>
    protected virtual Task EndAsync() => Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } running) await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    // Not cancelled by the host's token: StopAsync completes the channel and this drains it.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var group = new List<T>(atMost);
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            group.Clear();
            while (group.Count < atMost && _waiting.Reader.TryRead(out var one)) group.Add(one);
            await DoAsync(group);
        }

        await EndAsync();
    }
}
