using System.Diagnostics;

namespace Connect.Bench.Pages;

/// <summary>Pages that ask who may see whom, beside the same pages of a node whose statements leave the question out: what is between them is what the rules cost.</summary>
internal static class AccessCheck
{
    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var asking = await PagesOfNode.StartAsync($"{folder.Path}/asking");
        await using var trusting = await PagesOfNode.StartAsync($"{folder.Path}/trusting");

        // Heard of both nodes, so that hearing costs both the same.
        var leftOut = new RulesLeftOut($"{folder.Path}/trusting");
        using var heard = DiagnosticListener.AllListeners.Subscribe(leftOut);

        foreach (var page in PagesOfNode.Names)
        {
            var before = leftOut.Statements;
            var rates = await Rounds.RunAsync(_ => asking.RateAsync(page), _ => trusting.RateAsync(page));
            rates.PrintRates($"access-check, {page}, {PagesOfNode.Clients} clients", "91%");
            var times = await Rounds.RunAsync(_ => asking.TimeAsync(page), _ => trusting.TimeAsync(page));
            times.PrintTimes($"access-check, {page}, one client, p50", "at most 1.1");
            if (leftOut.Statements == before) throw new InvalidOperationException($"No statement of {page} asked who may see whom, so nothing was compared.");
        }
    }
}
