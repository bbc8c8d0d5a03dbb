using System.Net;
using Connect.Demo;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Tests.Given;
using Connect.Tests.Modules.OpenAuthentication;
using Duende.IdentityModel.Client;

namespace Connect.Tests.Walls;

/// <summary>The matrix once more with tokens: another system sees for each kind of user what the access table says, no more than a page shows them, and opens no page.</summary>
public sealed class ApiWallsTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly string[] Records = ["/api/v1/people/{id:guid}", "/api/v1/bookings/{id:guid}"];

    [Theory, BothDatabases]
    public async Task A_token_sees_whom_the_access_table_gives_and_opens_no_page(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database, SecureBrowser.Https);
        var world = await World.BuildAsync(app);
        var doors = await Doors.OfAsync(app);
        var (wrong, seen, hidden) = (new List<string>(), 0, 0);

        foreach (var viewer in world.Viewers.Where(viewer => viewer is { Role: not null, IsFull: true }))
        {
            using var api = await TokenAsync(app, viewer);
            foreach (var (path, subject, expected) in Cells(world, viewer))
            {
                using var answer = await api.GetAsync(path);
                _ = expected == Verdict.Opens ? seen++ : hidden++;
                if (Verdicts.Of(answer) != expected) wrong.Add($"{viewer} by token at {path} about {subject.Name}: the table says {expected}, the answer was {(int)answer.StatusCode}");
            }

            foreach (var door in doors.Where(door => door is { IsPage: true, HasIds: false, Gets: true, Rule: not (AccessRule.Anyone or AccessRule.Demo) } && !Exceptions.AnswerBeforeTheirRule.Contains(door.Route)))
            {
                using var answer = await api.GetAsync(door.Route);
                if (Verdicts.Of(answer) != Verdict.AsksToSignIn) wrong.Add($"{viewer} by token at the page {door.Route}: {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(seen > 20 && hidden > 50, $"{seen} were to be seen and {hidden} not.");
    }

    [Theory, BothDatabases]
    public async Task A_system_in_its_own_name_sees_no_record(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database, SecureBrowser.Https);
        var world = await World.BuildAsync(app);
        using var asking = app.Machine();
        var token = await asking.RequestClientCredentialsTokenAsync(new() { Address = Diary.Token, ClientId = DemoCastClients.MachineId, ClientSecret = DemoCastClients.Secret, Scope = "people.read" });
        using var machine = app.Machine(token.AccessToken);

        foreach (var subject in world.Subjects)
        {
            using var answer = await machine.GetAsync($"/api/v1/people/{subject.Person}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static IEnumerable<(string Path, Subject Subject, Verdict Expected)> Cells(World world, Viewer viewer)
    {
        foreach (var route in Records)
        {
            var sample = Samples.Of(route)!;
            foreach (var subject in world.Subjects.Where(subject => subject.Standing == Standing.Absent || subject.Ids.ContainsKey(sample.Kind)))
            {
                var relations = subject.To(viewer);
                var may = subject.Standing != Standing.Absent
                    && sample.Things.All(thing => AccessTable.LineFor(viewer.Role?.ToString(), [.. relations], sample.Action, thing) is not null);
                yield return (Samples.Fill(route, subject.Ids.GetValueOrDefault(sample.Kind) ?? subject.Person.ToString())!, subject, may ? Verdict.Opens : Verdict.NotThere);
            }
        }
    }

    // In a browser that has the viewer's session already.
    private static async Task<HttpClient> TokenAsync(ConnectApp app, Viewer viewer)
    {
        using var browser = app.Browser().Securely();
        browser.Cookies.SetCookies(browser.Client.BaseAddress!, viewer.Cookies.Single());
        return app.Machine((await new Diary(app, browser).AgreeAsync()).AccessToken);
    }
}
