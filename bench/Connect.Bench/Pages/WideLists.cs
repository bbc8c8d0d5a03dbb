using System.Diagnostics;
using Connect.Database;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Bench.Pages;

/// <summary>What access costs: lists of an officer of a pod of 5,000 beside those of one of 50, and one check beside the page that it guards.</summary>
internal static class WideLists
{
    private const int Many = 5_000, Few = 50, Asked = 200, Checks = 500;

    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var node = await Node.StartAsync("", folder.Path, PageRender.Map);
        var (wide, narrow) = (await EnterAsync(node.Database, Many), await EnterAsync(node.Database, Few));
        var (many, few) = (await PageRender.SignInAsync(node, wide.Worker), await PageRender.SignInAsync(node, narrow.Worker));

        foreach (var path in new[] { "/people", "/conversations" })
        {
            var times = await Rounds.RunAsync(_ => LongAsync(node, path, many), _ => LongAsync(node, path, few));
            times.PrintTimes($"wide-lists, {path} p99 of {Many} people beside {Few}", "1.5");
        }

        var share = await Rounds.RunAsync(_ => CheckAsync(node, narrow), _ => MeanAsync(node, $"/people/{narrow.Person}", few));
        share.PrintTimes("access-check, one beside a person's page", "0.10");
    }

    private static async Task<(PersonId Worker, PersonId Person)> EnterAsync(DatabaseSettings database, int people)
    {
        var (pod, office, worker, now) = (PodId.New(), UnitId.New(), PersonId.New(), TimeProvider.System.UtcNow());
        var everybody = Enumerable.Range(0, people).Select(_ => PersonId.New()).ToList();
        await using var db = ConnectDatabases.Create(database);
        db.Add(new Unit { Id = office, Kind = UnitKind.Office, Name = "Bridge Street" });
        db.Add(new Office { Unit = office, Place = "the Bridge Street office", Address = "1 Bridge Street, Avonbridge", Telephone = "01632 960001" });
        db.Add(new Pod { Id = pod, Name = "Bridge Street", Office = office });
        db.Add(new Person { Id = worker, FirstName = "Sam", LastName = "Okafor", Role = Role.Officer });
        db.Add(new PodMember { Pod = pod, Person = worker, IsStaff = true });
        foreach (var (id, number) in everybody.Select((id, number) => (id, number)))
        {
            db.Add(new Person { Id = id, FirstName = "Alex", LastName = $"Jones{number:d5}", Role = Role.ServiceUser });
            db.Add(new PodMember { Pod = pod, Person = id, IsStaff = false });
            db.Add(new Assignment { Id = Guid.CreateVersion7(), Person = id, Worker = worker, IsOfficer = true, From = now });
            db.Add(new ConversationThread { Id = ThreadId.New(), Person = id, Worker = worker, LastAt = now.AddSeconds(-number), LastSeq = number });
        }

        await db.SaveChangesAsync();
        return (worker, everybody[0]);
    }

    private static async Task<double> LongAsync(Node node, string path, string cookie) => new Figures(await Browser.TimesAsync(node, path, cookie, Asked)).At(0.99);

    private static async Task<double> MeanAsync(Node node, string path, string cookie) => (await Browser.TimesAsync(node, path, cookie, Asked)).Average();

    private static async Task<double> CheckAsync(Node node, (PersonId Worker, PersonId Person) pair)
    {
        var by = Actor.Of(pair.Worker) with { Role = nameof(Role.Officer) };
        await using var scope = node.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        var since = Stopwatch.GetTimestamp();
        for (var check = 0; check < Checks; check++) await db.MayAsync(by, AccessAction.See, Thing.Person, pair.Person, CancellationToken.None);
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds / Checks;
    }
}
