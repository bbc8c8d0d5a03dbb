using System.Threading.Channels;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Recording;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Connect.Platform.Live;

/// <summary>
/// Lets the nodes on one PostgreSQL database hear of each other's changes at once (LISTEN, NOTIFY). Only names of topics pass. A bell that
/// is missed costs a second: every loop also looks by itself.
/// </summary>
internal sealed partial class PostgresBells(DatabaseSettings database, LiveTopics live, FollowerSignal followers, DueSignal due, ILogger<PostgresBells> log)
    : BackgroundService
{
    private const string ChannelName = "connect_live";
    private const int TopicsAtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // After a bell: of a burst the first rings at once, and the rest together.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private readonly Channel<LiveTopic> _leaving = Channel.CreateBounded<LiveTopic>(
        new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropOldest });

    // Told to the others, so that a node does not hear its own bell.
    private readonly string _node = Guid.CreateVersion7().ToString("n");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        live.Published += topic => _leaving.Writer.TryWrite(topic);
        await Task.WhenAll(KeepAsync(ListenAsync, stoppingToken), KeepAsync(RingAsync, stoppingToken));
    }

    private async Task KeepAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work(stop);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or System.IO.IOException)
            {
                LogBroken(fault.GetType().Name);
                await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        connection.Notification += (_, bell) => Hear(bell.Payload);
        await connection.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand($"listen {ChannelName}", connection)) await listen.ExecuteNonQueryAsync(stop);
        while (!stop.IsCancellationRequested) await connection.WaitAsync(stop);
    }

    private void Hear(string payload)
    {
        if (payload.Split('|') is not [var node, var topic, var person] || node == _node) return;

        followers.Wake();
        due.Wake();
        live.Tell(new(topic, Guid.TryParse(person, out var about) ? new PersonId(about) : null));
    }

    private async Task RingAsync(CancellationToken stop)
    {
        // Not of a pool: what is set here must never be another's.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(stop);

        // A bell leaves nothing behind that must outlive a power cut, and would wait for the disk as a booking does.
        await using (var hasty = new NpgsqlCommand("set synchronous_commit = off", connection)) await hasty.ExecuteNonQueryAsync(stop);
        await using var notify = new NpgsqlCommand("select pg_notify($1, payload) from unnest($2) payload", connection)
        {
            Parameters = { new() { Value = ChannelName }, new NpgsqlParameter<string[]>() },
        };
        while (await _leaving.Reader.WaitToReadAsync(stop))
        {
            notify.Parameters[1].Value = Leaving();
            await notify.ExecuteNonQueryAsync(stop);
            await Task.Delay(Gathering, stop);
        }
    }

    // All that waits in one go, each topic once.
    private string[] Leaving()
    {
        var topics = new HashSet<LiveTopic>();
        while (topics.Count < TopicsAtOnce && _leaving.Reader.TryRead(out var topic)) topics.Add(topic);
        return [.. topics.Select(topic => $"{_node}|{topic.Name}|{topic.About?.Value}")];
    }

    [LoggerMessage(LogLevel.Warning, "The bell between nodes is broken ({Fault}); it is mended in a moment")]
    private partial void LogBroken(string fault);
}
