using System.Diagnostics;
using Connect.Modules.Booking;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Live;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Bench.Booking;

/// <summary>People text "book 1" over HTTP. A text counts once its booking is committed, with its reply queued; not when it is merely stored.</summary>
internal sealed class BookByText(Node node)
{
    /// <summary>Bookings a second, from the first text to the last booking, with so many connections side by side.</summary>
    public async Task<double> RateAsync(IReadOnlyList<Resident> people, int clients)
    {
        var before = await BookedAsync();
        var watch = Stopwatch.StartNew();
        using (var booked = new Arrivals(node.Live, people.Count))
        {
            await Task.WhenAll(people.Chunk((people.Count + clients - 1) / clients).Select(SendAllAsync));
            await booked.AllAsync();
        }

        var rate = people.Count / watch.Elapsed.TotalSeconds;
        await CheckAsync(before + people.Count);
        return rate;
    }

    /// <summary>The median of milliseconds from sending a text to its booking, one client alone.</summary>
    public async Task<double> TimeAsync(IReadOnlyList<Resident> people)
    {
        using var phones = new Phones(node.Address);
        await phones.ConnectAsync();
        List<double> times = [];
        foreach (var person in people)
        {
            var watch = Stopwatch.StartNew();
            using var booked = new Arrivals(node.Live, 1);
            await phones.TextAsync(person, "book 1");
            await booked.AllAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        await CheckAsync(await BookedAsync());
        return new Figures(times).Median;
    }

    private async Task SendAllAsync(Resident[] people)
    {
        using var phones = new Phones(node.Address);
        await phones.ConnectAsync();
        foreach (var person in people) await phones.TextAsync(person, "book 1");
    }

    // Nothing of a round is left to burden the next: every text sent, every follower through.
    private async Task CheckAsync(int expected)
    {
        if (await BookedAsync() is var booked && booked != expected) throw new InvalidOperationException($"{booked} bookings and not {expected}.");

        while (await WaitingAsync() > 0) await Task.Delay(20);
        await Task.Delay(200);
    }

    private async Task<int> BookedAsync()
    {
        await using var scope = node.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        var texts = await db.Set<OutgoingText>().CountAsync();
        var appointments = await db.Set<Appointment>().CountAsync();
        return texts == appointments ? appointments : throw new InvalidOperationException($"{appointments} bookings and {texts} replies.");
    }

    private async Task<int> WaitingAsync()
    {
        await using var scope = node.Services.CreateAsyncScope();
        var now = TimeProvider.System.UtcNow();
        return await scope.ServiceProvider.GetRequiredService<ConnectDb>().Set<DueRow>().CountAsync(row => row.State == DueState.Waiting && row.TryAt <= now);
    }

    /// <summary>Hears of bookings as open pages do: after the commit, once for each of the two planners.</summary>
    private sealed class Arrivals : IDisposable
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly LiveTopics _live;
        private int _left;

        public Arrivals(LiveTopics live, int bookings)
        {
            (_live, _left) = (live, bookings * 2);
            live.Published += Count;
        }

        public Task AllAsync() => _all.Task.WaitAsync(TimeSpan.FromMinutes(2));

        public void Dispose() => _live.Published -= Count;

        private void Count(LiveTopic topic)
        {
            if (topic.Name.StartsWith("planner:", StringComparison.Ordinal) && Interlocked.Decrement(ref _left) == 0) _all.TrySetResult();
        }
    }
}
