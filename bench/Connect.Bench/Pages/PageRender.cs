using System.Diagnostics;
using Connect.Bench.Booking;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Bench.Pages;

/// <summary>An officer's week and conversations, signed in, beside "Hello" from the same server.</summary>
internal static class PageRender
{
    private const int Clients = 32;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    public static async Task RunAsync()
    {
        using var folder = new Folder();
        var town = new Town(people: 1800);
        await using var node = await Node.StartAsync("", folder.Path, Map);
        await town.EnterAsync(node.Database);
        await new BookByText(node).RateAsync(town.Residents, Clients);

        var cookie = await SignInAsync(node, town.Staff[0]);
        await CompareAsync(node, "page-render, planner week", WeekOf(town), cookie);
        await CompareAsync(node, "page-render, conversations", "/conversations", cookie);
    }

    public static string WeekOf(Town town) => $"/planner?view=week&from={UkTime.LocalDate(town.Residents[0].Slot.Start):yyyy-MM-dd}";

    private static async Task CompareAsync(Node node, string name, string path, string cookie)
    {
        var rates = await Rounds.RunAsync(_ => RateAsync(node, path, cookie), _ => RateAsync(node, "/bench/plaintext", ""));
        rates.PrintRates(name, "10%");
    }

    public static async Task<double> RateAsync(Node node, string path, string cookie)
    {
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => AskAsync(node, path, cookie, watch)));
        return answers.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(Node node, string path, string cookie, Stopwatch watch)
    {
        using var browser = new Browser(node.Address);
        await browser.ConnectAsync();
        var answers = 0;
        for (; watch.Elapsed < Window; answers++) await browser.GetAsync(path, cookie);
        return answers;
    }

    public static async Task<string> SignInAsync(Node node, PersonId worker)
    {
        using var browser = new Browser(node.Address);
        await browser.ConnectAsync();
        var answer = await browser.GetAsync($"/bench/sign-in?worker={worker}", "");
        return answer.Split("\r\n").First(line => line.StartsWith("Set-Cookie: ", StringComparison.OrdinalIgnoreCase)).Split(' ')[1].TrimEnd(';');
    }

    public static void Map(WebApplication app)
    {
        var bench = app.MapGroup("/bench").WithMetadata(new AccessAttribute(AccessRule.Anyone)).AllowAnonymous();
        bench.MapGet("/plaintext", () => "Hello, World!");
        bench.MapGet("/sign-in", async (Guid worker, HttpContext http, IFrame frame) =>
        {
            var id = new PersonId(worker);
            var user = await frame.RunAsync(async (services, stop) =>
            {
                var card = await services.GetRequiredService<PersonCards>().OfAsync(id, stop);
                return await services.GetRequiredService<Sessions>().StartAsync(card, SessionStrength.Password, Sessions.Longest, replacing: null, stop);
            }, http.RequestAborted);
            await http.SignInAsync(user!);
        });
    }
}
