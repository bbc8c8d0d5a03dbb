using System.Diagnostics;
using Connect.Modules.Planner;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Bench.Planner;

/// <summary>What "book" asks of the planner: a worker's next times, in-process, in a town of 1,000 and in a city of 100,000.</summary>
internal static class SlotList
{
    private const int Asked = 1000;
    private const int TimesAsked = 6;

    public static async Task RunAsync()
    {
        using Folder small = new(), large = new();
        HalfBooked town = new(people: 1_000), city = new(people: 100_000);
        await using var townNode = await Node.StartAsync("", small.Path);
        await using var cityNode = await Node.StartAsync("", large.Path);
        await town.EnterAsync(townNode.Database);
        await city.EnterAsync(cityNode.Database);

        List<Figures> inCity = [], inTown = [];
        await Rounds.RunAsync(
            async _ => { inCity.Add(await TimesAsync(cityNode, city)); return 1; },
            async _ => { inTown.Add(await TimesAsync(townNode, town)); return 1; });
        new Rounds(Of(inCity, 0.99), Fixed(10), Fixed(0)).PrintTimes("slot-list, 100,000 people, p99", "at most 1 (10 ms)");
        new Rounds(Of(inCity, 0.5), Of(inTown, 0.5), Fixed(0)).PrintTimes("slot-list, 100,000 people beside 1,000, p50", "at most 1.3");
    }

    private static async Task<Figures> TimesAsync(Node node, HalfBooked planner)
    {
        var times = new List<double>(Asked);
        for (var i = 0; i < Asked; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var scope = node.Services.CreateAsyncScope();
            var found = await scope.ServiceProvider.GetRequiredService<OpenTimes>().NextAsync(planner.Workers[i % planner.Workers.Count], TimesAsked, after: null, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (found.Count != TimesAsked) throw new InvalidOperationException($"{found.Count} times and not {TimesAsked}.");
        }

        return new(times);
    }

    // The first rounds only warm up.
    private static Figures Of(IReadOnlyList<Figures> rounds, double share) => new([.. rounds.TakeLast(Rounds.Count).Select(round => round.At(share))]);

    private static Figures Fixed(double value) => new([.. Enumerable.Repeat(value, Rounds.Count)]);
}
