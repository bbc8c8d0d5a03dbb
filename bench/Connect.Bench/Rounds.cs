namespace Connect.Bench;

/// <summary>Ours and the anchor in turn, so that whatever else the machine does falls on both.</summary>
internal sealed record Rounds(Figures Ours, Figures Anchor)
{
    public const int Count = 5;

    /// <summary>A first round of each, not counted, warms both up.</summary>
    public static async Task<Rounds> RunAsync(Func<int, Task<double>> ours, Func<int, Task<double>> anchor)
    {
        List<double> mine = [], theirs = [];
        for (var round = 0; round <= Count; round++)
        {
            var (one, other) = (await ours(round), await anchor(round));
            if (round == 0) continue;
            mine.Add(one);
            theirs.Add(other);
        }

        return new(new(mine), new(theirs));
    }

    private Figures Ratio => new([.. Ours.Values.Zip(Anchor.Values, (ours, anchor) => ours / anchor)]);

    /// <summary>More is better: the ratio is a percentage of the anchor.</summary>
    public void PrintRates(string name, string goal) =>
        Console.Out.WriteLine($"{name} ours={Ours.Text("n0")}/s anchor={Anchor.Text("n0")}/s ratio={Ratio.Text("p0")} goal={goal}");

    /// <summary>Less is better: the ratio is how many times the anchor's milliseconds ours takes.</summary>
    public void PrintTimes(string name, string goal) =>
        Console.Out.WriteLine($"{name} ours={Ours.Text("n2")} ms anchor={Anchor.Text("n2")} ms ratio={Ratio.Text("n2")} goal={goal}");
}
