using System.Text.RegularExpressions;
using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.MyData.Copies;
using Connect.Modules.People;
using Connect.Modules.Profile.Corrections;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Walls;

/// <summary>
/// Whom somebody may not know of is to them as if there were no such person: all that they can open reads the same, to the last figure, before and after that
/// person is gone from the database.
/// </summary>
public sealed partial class AbsentTests(Apps apps) : IClassFixture<Apps>
{
    // A key that has not been given yet.
    private static readonly string[] NewEachTime = ["/settings/second-factor/set-up"];

    [Theory, BothDatabases]
    public async Task No_figure_on_any_page_tells_a_forbidden_person_from_an_absent_one(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var world = await World.BuildAsync(app);
        var (excluded, restricted) = (world.Subjects.Single(subject => subject.Standing == Standing.Excluded), world.Subjects.Single(subject => subject.Standing == Standing.Restricted));
        await app.MoveClockAsync(TimeSpan.FromDays(4));
        await BusyAsync(app, excluded, DemoCast.Priya);
        await BusyAsync(app, restricted, DemoCast.Sam);
        var (supervisor, support) = (world.Viewers.Single(viewer => viewer.Person == DemoCast.Helen), world.Viewers.Single(viewer => viewer.Person == DemoCast.Leo));

        var before = await Task.WhenAll(AllReadAsync(app, supervisor), AllReadAsync(app, support));

        await ForgetAsync(app, excluded);
        Same(before[0], await ReadAsync(app, supervisor));

        // Of a restricted record the pod knows that it is there, which the list of people says, and nothing counts.
        await ForgetAsync(app, restricted);
        Same(WithoutList(before[1]), WithoutList(await ReadAsync(app, support)));
    }

    // Something of everything that staff are told the number of: unread, overdue, coming, without an outcome, asked for, failed, not proved.
    private static async Task BusyAsync(ConnectApp app, Subject subject, PersonId worker)
    {
        var (person, by) = (subject.Person, Actor.Of(subject.Person) with { Role = nameof(Role.ServiceUser) });
        var start = app.Now.Date.AddDays(5).AddHours(11.25);
        await app.Given.OfferAsync(worker, start);
        var slot = (await app.Given.TimesAsync(worker)).First(time => time.Start == start);
        Assert.True((await app.DoAsync((BookSlot op) => op.RunAsync(slot.Id, person, Actor.ByText(person), CancellationToken.None))).Succeeded);
        await app.TextAsync(subject.Name, "and another thing");
        Assert.True((await app.DoAsync((AskForCopy op) => op.RunAsync(by, CancellationToken.None))).Succeeded);
        Assert.True((await app.DoAsync((AskForCorrection op) => op.RunAsync(CorrectionOf.Name, "It is wrong", by, CancellationToken.None))).Succeeded);
        await app.SettleAsync();
        await app.DoAsync(async (ConnectDb db) =>
        {
            await db.Set<OutgoingText>().Where(text => text.Person == person).ExecuteUpdateAsync(set => set.SetProperty(text => text.State, TextState.Failed));
            await db.Set<Person>().Where(one => one.Id == person).ExecuteUpdateAsync(set => set.SetProperty(one => one.PhoneProvedAt, (DateTime?)null));
        });
    }

    // Twice: what is opened is no longer unread.
    private static async Task<Dictionary<string, string>> AllReadAsync(ConnectApp app, Viewer viewer)
    {
        await ReadAsync(app, viewer);
        return await ReadAsync(app, viewer);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(ConnectApp app, Viewer viewer)
    {
        var read = new Dictionary<string, string>();
        var crawler = new Crawler(viewer, (path, answer) => read[path] = Changing().Replace(answer, ""));
        await crawler.FollowAsync((await Doors.OfAsync(app)).Where(door => door is { Gets: true, HasIds: false } && Verdicts.ByRule(door.Rule, viewer) is Verdict.Opens).Select(door => door.Route));
        foreach (var path in NewEachTime) read.Remove(path);
        Assert.True(read.Count > 100, $"Only {read.Count} pages were read.");
        return read;
    }

    private static Dictionary<string, string> WithoutList(Dictionary<string, string> read) => read.Where(page => page.Key.Split('?')[0] != "/people").ToDictionary();

    private static void Same(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var differ = before.Keys.Union(after.Keys).Select(page => (Page: page, Line: Difference(before.GetValueOrDefault(page), after.GetValueOrDefault(page)))).Where(one => one.Line is not null).ToList();
        Assert.True(differ.Count == 0, string.Join('\n', differ.Select(one => $"{one.Page}: {one.Line}").Order(StringComparer.Ordinal)));
    }

    // The first line that is not the same; null for none.
    private static string? Difference(string? before, string? after)
    {
        if (before is null || after is null) return before is null ? "was not read before" : "is not read after";

        var lines = before.Split('\n').Zip(after.Split('\n')).FirstOrDefault(line => line.First != line.Second);
        return before == after ? null : $"{lines.First?.Trim()} / {lines.Second?.Trim()}";
    }

    // As if they had never been: every row that names them as whom it is about.
    private static Task ForgetAsync(ConnectApp app, Subject subject) => app.DoAsync(async (ConnectDb db) =>
    {
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.GetTableName() is { } table && !table.StartsWith("audit", StringComparison.Ordinal)))
        {
            var column = type.FindProperty("Person") is { } person && person.ClrType.ToString().Contains(nameof(PersonId), StringComparison.Ordinal) ? person : type.ClrType == typeof(Person) ? type.FindProperty("Id") : null;
            if (column is null) continue;

            var sql = $"DELETE FROM {type.GetTableName()} WHERE {column.GetColumnName()} = {{0}}";
            await db.Database.ExecuteSqlRawAsync(sql, subject.Person.Value);
        }
    });

    [GeneratedRegex("""(?<=sent-once" type="hidden" value=")[^"]+|Set-Cookie: [^\n]+|(?<=connect-reference">)[^<]+|(?<=__RequestVerificationToken" type="hidden" value=")[^"]+""")]
    private static partial Regex Changing();
}
