using Connect.Demo;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Pods;

public sealed class PodPeopleTests(Apps apps) : IClassFixture<Apps>
{
    // PostgreSQL chooses by how many rows there are, and a test has few.
    [Fact]
    public async Task A_list_by_name_is_read_along_its_index_and_nobody_is_sorted()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        var sam = Actor.Of(DemoCast.Sam) with { Role = "Officer" };

        var pod = await PlanAsync(app, people => people.OfPod(DemoCast.BridgeStreet, sam));
        var own = await PlanAsync(app, people => people.OfWorker(DemoCast.Sam, sam));

        Assert.Contains("pod_members_by_name", pod, StringComparison.Ordinal);
        Assert.Contains("assignments_by_name", own, StringComparison.Ordinal);
        Assert.All(new[] { pod, own }, plan => Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal));
    }

    private static Task<string> PlanAsync(ConnectApp app, Func<PodPeople, IQueryable<PersonPlace>> list) => app.AskAsync(async (PodPeople people) =>
    {
        await using var command = list(people).OrderBy(place => place.SortName).Take(26).CreateDbCommand();
        command.CommandText = "explain query plan " + command.CommandText;
        await command.Connection!.OpenAsync();
        await using var steps = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await steps.ReadAsync()) plan.Add(steps.GetString(3));
        return string.Join('\n', plan);
    });
}
