using System.Diagnostics;

namespace Connect.Bench;

/// <summary>Ours and the anchor in turn, so that whatever else the machine does falls on both.</summary>
internal sealed record Rounds(Figures Ours, Figures Anchor, Figures Processor)
{
    public const int Count = 5;

    /// <summary>A first round of each, not counted, warms both up.</summary>
    public static async Task<Rounds> RunAsync(Func<int, Task<double>> ours, Func<int, Task<double>> anchor)
    {
        List<double> mine = [], theirs = [], processor = [];
        for (var round = 0; round <= Count; round++)
        {
            var started = Used();
            var one = await ours(round);
            var between = Used();
            var other = await anchor(round);
            if (round == 0) continue;
            mine.Add(one);
            theirs.Add(other);
            processor.Add((between - started) / (Used() - between));
        }

        return new(new(mine), new(theirs), new(processor));
    }

    private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;

    private Figures Ratio => new([.. Ours.Values.Zip(Anchor.Values, (ours, anchor) => ours / anchor)]);

    /// <summary>More is better: the ratio is a percentage of the anchor.</summary>
    public void PrintRates(string name, string goal) =>
        Console.Out.WriteLine($"{name} ours={Ours.Text("n0")}/s anchor={Anchor.Text("n0")}/s ratio={Ratio.Text("p0")} goal={goal}; processor time {Processor.Text("n1")} times the anchor's, load and what follows included");

    /// <summary>Less is better: the ratio is how many times the anchor's milliseconds ours takes.</summary>
    public void PrintTimes(string name, string goal) =>
        Console.Out.WriteLine($"{name} ours={Ours.Text("n2")} ms anchor={Anchor.Text("n2")} ms ratio={Ratio.Text("n2")} goal={goal}");
}
