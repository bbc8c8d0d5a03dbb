using System.Collections.Concurrent;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Walls;

/// <summary>As every kind of user: every link, search, part, stream, error and guessed address leads to no service user whom sight does not give.</summary>
public sealed class CrawlTests(Apps apps) : IClassFixture<Apps>
{
    // Where administrators name people on purpose: each look is in the audit, and shows no record.
    private static readonly string[] NamesPeople = ["/admin/access/restrictions", "/admin/audit", "/admin/access/simulator", "/who-looked", "/retention"];

    [Theory, BothDatabases]
    public async Task No_page_search_error_or_stream_gives_away_a_service_user_whom_one_does_not_see(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var world = await World.BuildAsync(app);
        var (canaries, doors) = (await Canary.AllAsync(world), await Doors.OfAsync(app));
        var (finds, rightly) = (new ConcurrentBag<string>(), new ConcurrentBag<(Viewer Viewer, PersonId Person)>());
        var crawls = new ConcurrentDictionary<Viewer, Crawler>();

        await Task.WhenAll(world.Viewers.Select(async viewer =>
        {
            var (sees, knowsOf) = (await SeesAsync(app, viewer), await KnowsOfAsync(app, viewer));
            var crawler = crawls[viewer] = new(viewer, (path, body) => Look(path, body));
            await crawler.FollowAsync(Guesses(world, doors, viewer));

            void Look(string path, string body)
            {
                foreach (var canary in canaries)
                {
                    if (canary.In(body, path, knowsOf.Contains(canary.Person) && !sees.Contains(canary.Person)) is not { } found) continue;
                    if (sees.Contains(canary.Person)) rightly.Add((viewer, canary.Person));
                    else if (viewer.Role != Role.Administrator || !NamesPeople.Any(name => path.Split('?')[0].EndsWith(name, StringComparison.Ordinal))) finds.Add($"{viewer} finds {canary.Name} ({found}) at {path}");
                }
            }
        }));

        Assert.True(finds.IsEmpty, string.Join('\n', finds.Order(StringComparer.Ordinal)));
        Assert.All(world.Viewers.Where(viewer => viewer.Role?.IsStaff() == true || viewer.Role == Role.ServiceUser), viewer => Assert.Contains(rightly, seen => seen.Viewer == viewer));
        Assert.All(crawls.Values, crawl => Assert.True(crawl.Pages > 10));
        await StreamsAsync(world, canaries, [.. crawls.Values.SelectMany(crawl => crawl.Topics)]);
    }

    // Everybody listens to everything that anybody's page follows; then everybody texts.
    private static async Task StreamsAsync(World world, IReadOnlyList<Canary> canaries, HashSet<string> topics)
    {
        Assert.NotEmpty(topics);
        var streams = new Dictionary<Viewer, StreamReader>();
        foreach (var viewer in world.Viewers.Where(viewer => viewer.Role is not null))
        {
            var answer = await viewer.Client.GetAsync($"/live?topics={Uri.EscapeDataString(string.Join(',', topics.Take(100)))}", HttpCompletionOption.ResponseHeadersRead);
            streams[viewer] = new(await answer.Content.ReadAsStreamAsync());
        }

        foreach (var subject in world.Subjects.Where(subject => subject.Ids.ContainsKey("thread"))) await world.App.TextAsync(subject.Name, "one more");
        foreach (var (viewer, stream) in streams)
        {
            var (sees, told) = (await SeesAsync(world.App, viewer), await ToldAsync(stream));
            Assert.DoesNotContain(canaries, canary => !sees.Contains(canary.Person) && canary.In(told, asked: "", idIsKnown: false) is not null);
        }
    }

    // What has been said by now: a pause of half a second ends it.
    private static async Task<string> ToldAsync(StreamReader stream)
    {
        var lines = new List<string>();
        try
        {
            while (await stream.ReadLineAsync().WaitAsync(TimeSpan.FromMilliseconds(500)) is { } line) lines.Add(line);
        }
        catch (TimeoutException)
        {
            // Nothing more is said.
        }

        return string.Join('\n', lines);
    }

    // Every address, with the ids of everybody. What a page's rule keeps somebody out of answers like what does not exist: MatrixTests.
    private static IEnumerable<string> Guesses(World world, IReadOnlyList<Door> doors, Viewer viewer) =>
        doors.Where(door => door.Gets && Verdicts.ByRule(door.Rule, viewer) is Verdict.Opens).SelectMany(door =>
            !door.HasIds ? [door.Route]
            : Samples.Of(door.Route) is not { } sample ? []
            : world.Subjects.Select(subject => subject.Ids.GetValueOrDefault(sample.Kind)).OfType<string>().Select(id => Samples.Fill(door.Route, id)).OfType<string>());

    private static async Task<HashSet<PersonId>> SeesAsync(ConnectApp app, Viewer viewer)
    {
        var id = viewer.Person ?? default;
        return await app.AskAsync((ConnectDb db) => db.Set<Sight>().Where(sight => sight.Viewer == id).Select(sight => sight.Person).ToHashSetAsync());
    }

    private static async Task<HashSet<PersonId>> KnowsOfAsync(ConnectApp app, Viewer viewer)
    {
        var id = viewer.Person ?? default;
        return await app.AskAsync((ConnectDb db) => db.Set<HiddenSight>().Where(hidden => hidden.Viewer == id && hidden.Why == "restricted").Select(hidden => hidden.Person).ToHashSetAsync());
    }
}
