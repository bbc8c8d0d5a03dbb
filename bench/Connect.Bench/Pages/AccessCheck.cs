using Connect.Database;
using Microsoft.EntityFrameworkCore;

namespace Connect.Bench.Pages;

/// <summary>
/// Pages that ask who may see whom, beside the same pages of a node where the answer lies ready in a table: what is between them is what the rules cost.
/// </summary>
internal static class AccessCheck
{
    private static readonly string[] AnswerOnceForAll =
    [
        "create table sight_answers as select viewer, person, reach from sight",
        "create index sight_answers_by_both on sight_answers (viewer, person, reach)",
        "create index sight_answers_by_person on sight_answers (person, viewer, reach)",
        "drop view sight",
        "create view sight (viewer, person, reach) as select viewer, person, reach from sight_answers",
    ];

    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var asking = await PagesOfNode.StartAsync($"{folder.Path}/asking");
        await using var answered = await PagesOfNode.StartAsync($"{folder.Path}/answered");
        await using (var db = ConnectDatabases.Create(answered.Node.Database))
            foreach (var statement in AnswerOnceForAll) await db.Database.ExecuteSqlRawAsync(statement);

        foreach (var page in PagesOfNode.Names)
        {
            var rates = await Rounds.RunAsync(_ => asking.RateAsync(page), _ => answered.RateAsync(page));
            rates.PrintRates($"access-check, {page}, {PagesOfNode.Clients} clients", "91%");
            var times = await Rounds.RunAsync(_ => asking.TimeAsync(page), _ => answered.TimeAsync(page));
            times.PrintTimes($"access-check, {page}, one client, p50", "at most 1.1");
        }
    }
}
