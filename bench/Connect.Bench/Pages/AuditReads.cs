using System.Diagnostics;
using Connect.Bench.Booking;
using Connect.Modules.People;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Bench.Pages;

/// <summary>Pages whose reads are logged, chained and indexed, beside the same pages of a node that logs none.</summary>
internal static class AuditReads
{
    private const int Clients = 32;
    private const int AskedOneByOne = 300;

    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var logging = await SideAsync($"{folder.Path}/logging", _ => { });
        await using var silent = await SideAsync($"{folder.Path}/silent", services => services.Configure<MvcOptions>(Unlogged));

        foreach (var page in new[] { "planner week", "conversations", "people", "person" })
        {
            var rates = await Rounds.RunAsync(_ => logging.RateAsync(page), _ => silent.RateAsync(page));
            rates.PrintRates($"audit-reads, {page}, {Clients} clients", "95%");
            var times = await Rounds.RunAsync(_ => logging.TimeAsync(page), _ => silent.TimeAsync(page));
            times.PrintTimes($"audit-reads, {page}, one client, p50", "at most 1.05");
        }
    }

    private static void Unlogged(MvcOptions mvc)
    {
        foreach (var filter in mvc.Filters.OfType<TypeFilterAttribute>().Where(filter => filter.ImplementationType == typeof(LogReads)).ToList()) mvc.Filters.Remove(filter);
    }

    private static async Task<Side> SideAsync(string folder, Action<IServiceCollection> services)
    {
        Directory.CreateDirectory(folder);
        var town = new Town(people: 1800);
        var node = await Node.StartAsync("", folder, PageRender.Map, services);
        await town.EnterAsync(node.Database);
        await new BookByText(node).RateAsync(town.Residents, Clients);
        return new(node, town, await PageRender.SignInAsync(node, town.Staff[0]));
    }

    private sealed class Side(Node node, Town town, string cookie) : IAsyncDisposable
    {
        public Task<double> RateAsync(string page) => PageRender.RateAsync(node, Path(page), cookie);

        public async Task<double> TimeAsync(string page)
        {
            using var browser = new Browser(node.Address);
            await browser.ConnectAsync();
            var times = new List<double>(AskedOneByOne);
            for (var asked = 0; asked < AskedOneByOne; asked++)
            {
                var began = Stopwatch.GetTimestamp();
                await browser.GetAsync(Path(page), cookie);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return new Figures(times).Median;
        }

        public ValueTask DisposeAsync() => node.DisposeAsync();

        private string Path(string page) => page switch
        {
            "planner week" => PageRender.WeekOf(town),
            "person" => PersonLinks.Person(town.Residents[0].Id),
            _ => $"/{page}",
        };
    }
}
