using System.Collections.Concurrent;
using System.Threading.Channels;
using Connect.Platform.Access;

namespace Connect.Platform.Live;

/// <summary>A thing on a screen that has changed: a thread, a planner. The name alone is told; the page fetches the fragment under its own rule.</summary>
/// <param name="About">The person whose record it is: whoever may not see them is not told either. Null for nobody's: all staff are told.</param>
public sealed record LiveTopic(string Name, PersonId? About);

/// <summary>Tells open pages which topics changed, once the change is committed.</summary>
public sealed class LiveTopics
{
    private readonly ConcurrentDictionary<Channel<LiveTopic>, IReadOnlySet<string>> _listening = new();

    /// <summary>Raised for every change made here, so that other nodes can be told.</summary>
    public event Action<LiveTopic>? Published;

    public void Changed(LiveTopic topic)
    {
        Tell(topic);
        Published?.Invoke(topic);
    }

    /// <summary>Tells this node's pages of a change that another node made.</summary>
    public void Tell(LiveTopic topic)
    {
        foreach (var (channel, names) in _listening)
            if (names.Contains(topic.Name)) channel.Writer.TryWrite(topic);
    }

    /// <summary>Listens to these topics until disposed. A slow reader loses repeats, never the newest.</summary>
    public LiveListening Listen(IReadOnlySet<string> names)
    {
        var channel = Channel.CreateBounded<LiveTopic>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        _listening[channel] = names;
        return new(channel.Reader, () => _listening.TryRemove(channel, out _));
    }
}

public sealed class LiveListening(ChannelReader<LiveTopic> changes, Action end) : IDisposable
{
    public ChannelReader<LiveTopic> Changes => changes;

    public void Dispose() => end();
}
