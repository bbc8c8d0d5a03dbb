using System.Diagnostics;
using System.Runtime;

namespace Connect.Bench;

/// <summary>Ours and the anchor in turn, so that whatever else the machine does falls on both.</summary>
internal sealed record Rounds(Figures Ours, Figures Anchor, Figures Processor)
{
    public const int Count = 5;
    private const int MostToWarmUp = 20;

    // The just-in-time compiler first makes slow code, then measures it, then makes it again: a third of the processor in the first minute.
    private const double CompilingWhenWarm = 0.02;

    // It waits while methods are called for the first time, so one quiet round may be the lull before.
    private const int QuietWhenWarm = 3;

    /// <summary>The most rounds that <see cref="RunAsync"/> asks for, those that warm up included.</summary>
    public const int Most = MostToWarmUp + Count;

    /// <summary>First rounds, not counted, warm both up until next to nothing is compiled any more: a service runs for weeks.</summary>
    /// <param name="beside">Processor time of a database server that works for both, so far.</param>
    public static async Task<Rounds> RunAsync(Func<int, Task<double>> ours, Func<int, Task<double>> anchor, Func<TimeSpan>? beside = null)
    {
        List<double> mine = [], theirs = [], processor = [];
        var first = await WarmUpAsync(ours, anchor);
        for (var round = first; round < first + Count; round++)
        {
            var started = Used(beside);
            var one = await ours(round);
            var between = Used(beside);
            var other = await anchor(round);
            mine.Add(one);
            theirs.Add(other);
            processor.Add((between - started) / (Used(beside) - between));
        }

        return new(new(mine), new(theirs), new(processor));
    }

    private static async Task<int> WarmUpAsync(Func<int, Task<double>> ours, Func<int, Task<double>> anchor)
    {
        var round = 0;
        for (var quiet = 0; quiet < QuietWhenWarm && round < MostToWarmUp; round++)
        {
            var (watch, compiling) = (Stopwatch.StartNew(), JitInfo.GetCompilationTime());
            await ours(round);
            await anchor(round);
            var share = (JitInfo.GetCompilationTime() - compiling) / watch.Elapsed;
            quiet = share < CompilingWhenWarm ? quiet + 1 : 0;
        }

        return round;
    }

    private static TimeSpan Used(Func<TimeSpan>? beside) => Process.GetCurrentProcess().TotalProcessorTime + (beside?.Invoke() ?? TimeSpan.Zero);

    private Figures Ratio => new([.. Ours.Values.Zip(Anchor.Values, (ours, anchor) => ours / anchor)]);

    /// <summary>More is better: the ratio is a percentage of the anchor.</summary>
    public void PrintRates(string name, string goal) =>
        Console.Out.WriteLine($"{name} ours={Ours.Text("n0")}/s anchor={Anchor.Text("n0")}/s ratio={Ratio.Text("p0")} goal={goal}; processor time {Processor.Text("n1")} times the anchor's, load and what follows included");

    /// <summary>Less is better: the ratio is how many times the anchor's milliseconds ours takes.</summary>
    public void PrintTimes(string name, string goal) =>
        Console.Out.WriteLine($"{name} ours={Ours.Text("n2")} ms anchor={Anchor.Text("n2")} ms ratio={Ratio.Text("n2")} goal={goal}");
}
