using Connect.Bench.Booking;
using Connect.Modules.People;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Bench.Pages;

/// <summary>An officer's pages of a node of its own, on SQLite, with a town in it: for comparing two nodes that differ in one thing.</summary>
internal sealed class PagesOfNode : IAsyncDisposable
{
    public const int Clients = 32;

    public static readonly IReadOnlyList<string> Names = ["planner week", "conversations", "people", "person"];

    private const int AskedOneByOne = 300;

    private readonly Node _node;
    private readonly Town _town;
    private readonly string _cookie;

    private PagesOfNode(Node node, Town town, string cookie) => (_node, _town, _cookie) = (node, town, cookie);

    public Node Node => _node;

    public static async Task<PagesOfNode> StartAsync(string folder, Action<IServiceCollection>? services = null)
    {
        Directory.CreateDirectory(folder);
        var town = new Town(people: 1800);
        var node = await Node.StartAsync("", folder, PageRender.Map, services);
        await town.EnterAsync(node.Database);
        await new BookByText(node).RateAsync(town.Residents, Clients);
        return new(node, town, await PageRender.SignInAsync(node, town.Staff[0]));
    }

    /// <summary>Pages in a second, to 32 browsers that ask on and on.</summary>
    public Task<double> RateAsync(string page) => PageRender.RateAsync(_node, Path(page), _cookie);

    /// <summary>Milliseconds, the median of one browser's.</summary>
    public async Task<double> TimeAsync(string page) => new Figures(await AskAsync(page, AskedOneByOne)).Median;

    /// <summary>One browser asks so many times; how long each took, milliseconds.</summary>
    public Task<List<double>> AskAsync(string page, int times) => Browser.TimesAsync(_node, Path(page), _cookie, times);

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private string Path(string page) => page switch
    {
        "planner week" => PageRender.WeekOf(_town),
        "person" => PersonLinks.Person(_town.Residents[0].Id),
        _ => $"/{page}",
    };
}
