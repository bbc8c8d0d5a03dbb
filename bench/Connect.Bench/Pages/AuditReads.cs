using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Bench.Pages;

/// <summary>Pages whose reads are logged, chained and indexed, beside the same pages of a node that logs none.</summary>
internal static class AuditReads
{
    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var logging = await PagesOfNode.StartAsync($"{folder.Path}/logging");
        await using var silent = await PagesOfNode.StartAsync($"{folder.Path}/silent", services => services.Configure<MvcOptions>(Unlogged));

        foreach (var page in PagesOfNode.Names)
        {
            var rates = await Rounds.RunAsync(_ => logging.RateAsync(page), _ => silent.RateAsync(page));
            rates.PrintRates($"audit-reads, {page}, {PagesOfNode.Clients} clients", "95%");
            var times = await Rounds.RunAsync(_ => logging.TimeAsync(page), _ => silent.TimeAsync(page));
            times.PrintTimes($"audit-reads, {page}, one client, p50", "at most 1.05");
        }
    }

    private static void Unlogged(MvcOptions mvc)
    {
        foreach (var filter in mvc.Filters.OfType<TypeFilterAttribute>().Where(filter => filter.ImplementationType == typeof(LogReads)).ToList()) mvc.Filters.Remove(filter);
    }
}
