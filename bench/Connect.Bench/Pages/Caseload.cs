using Connect.Database;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Bench.Pages;

/// <summary>The lists of a pod's people and of one's own with 5,000 of them, beside the same page with 50: what one reader waits for 99 of 100 pages at most.</summary>
internal static class Caseload
{
    private const int Asked = 300;

    private static readonly (string List, Func<(PersonId Worker, PodId Pod), string> Address)[] Lists =
    [
        ("the pod's", who => $"p{who.Pod.Value}"), ("the pod's unread", who => $"p{who.Pod.Value}&only=unread"), ("one's own", who => $"w{who.Worker}"),
    ];

    public static async Task RunAsync()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        foreach (var (name, database) in new[] { ("sqlite", ""), ("pg", cluster.ConnectionString("caseload")) })
        {
            using var folder = new Folder();
            await using var node = await Node.StartAsync(database, folder.Path, PageRender.Map);
            var (large, small) = (await EnterAsync(node.Database, 5000), await EnterAsync(node.Database, 50));
            foreach (var (list, address) in Lists)
            {
                var rounds = await Rounds.RunAsync(_ => WaitAsync(node, large, address), _ => WaitAsync(node, small, address));
                rounds.PrintTimes($"caseload-{name}, {list}, p99", "1.5");
            }
        }
    }

    private static async Task<double> WaitAsync(Node node, (PersonId Worker, PodId Pod) who, Func<(PersonId Worker, PodId Pod), string> address)
    {
        var cookie = await PageRender.SignInAsync(node, who.Worker);
        return new Figures(await Browser.TimesAsync(node, $"/people?show={address(who)}", cookie, Asked)).At(0.99);
    }

    private static async Task<(PersonId Worker, PodId Pod)> EnterAsync(DatabaseSettings database, int people)
    {
        var (worker, pod, office, now) = (PersonId.New(), PodId.New(), UnitId.New(), TimeProvider.System.UtcNow());
        await using var db = ConnectDatabases.Create(database);
        db.AddRange(
            new Unit { Id = office, Kind = UnitKind.Office, Name = "Bridge Street" },
            new Office { Unit = office, Place = "the Bridge Street office", Address = "1 Bridge Street, Avonbridge", Telephone = "01632 960001" },
            new Pod { Id = pod, Name = $"Pod of {people}", Office = office },
            new Person { Id = worker, FirstName = "Sam", LastName = "Okafor", Role = Role.Officer },
            new PodMember { Pod = pod, Person = worker, IsStaff = true });
        for (var number = 0; number < people; number++)
        {
            var person = PersonId.New();
            db.AddRange(
                new Person { Id = person, FirstName = "Alex", LastName = $"J{number * 7919 % 10007:d5}", Role = Role.ServiceUser, Phone = $"+4474{number:00000000}" },
                new PodMember { Pod = pod, Person = person, IsStaff = false },
                new Assignment { Id = Guid.CreateVersion7(), Person = person, Worker = worker, IsOfficer = true, From = now.AddDays(-60) },
                new ConversationThread { Id = ThreadId.New(), Person = person, Worker = worker, LastAt = now.AddMinutes(-number), Unread = number % 10 == 0 ? 1 : 0 });
        }

        await db.SaveChangesAsync();
        return (worker, pod);
    }
}
