using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Connect.Tests.Faults;

/// <summary>People who text without a break, and a Kannel that brings each text again until it is taken.</summary>
internal sealed class TextingCrowd(ConnectProcess node, int people, int seed)
{
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentBag<FromPhone> _taken = [];
    private readonly CancellationTokenSource _enough = new();
    private int _texts;
    private Task _texting = Task.CompletedTask;

    /// <summary>The texts that the node said it had.</summary>
    public IReadOnlyCollection<FromPhone> Taken => _taken;

    public void Begin() => _texting = Task.WhenAll(Enumerable.Range(0, people).Select(number => Task.Run(() => TextAsync(number))));

    /// <summary>Waits for one more text to be taken: texts flow.</summary>
    public async Task GoesOnAsync(TimeSpan atMost)
    {
        var (taken, began) = (_taken.Count, Stopwatch.GetTimestamp());
        while (_taken.Count == taken && Stopwatch.GetElapsedTime(began) < atMost) await Task.Delay(5);
    }

    /// <summary>Lets everybody finish the text they are at.</summary>
    public async Task EndAsync(TimeSpan atMost)
    {
        await _enough.CancelAsync();
        await _texting.WaitAsync(atMost);
    }

    private async Task TextAsync(int number)
    {
        var random = new Random(seed + number);
        while (!_enough.IsCancellationRequested)
        {
            await BringAsync(number, "book");
            await Task.Delay(random.Next(50, 250));
            await BringAsync(number, $"book {random.Next(1, 6)}");
            await Task.Delay(random.Next(50, 250));
        }
    }

    private async Task BringAsync(int number, string body)
    {
        var text = new FromPhone($"text-{Interlocked.Increment(ref _texts)}", Crowd.Phone(number), Crowd.Line, body);
        while (await node.BringAsync(text, CancellationToken.None) != HttpStatusCode.OK) await Task.Delay(BeforeAnotherTry);
        _taken.Add(text);
    }
}
