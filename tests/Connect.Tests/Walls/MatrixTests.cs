using System.Collections.Concurrent;
using AngleSharp.Html.Parser;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Walls;

/// <summary>
/// Every page and endpoint, asked for by every kind of user about everybody whom it could be about: thousands of cells, whose answers follow from
/// the rule of the page and from the access table, and from nothing else but <see cref="Exceptions"/>. Every form is sent as well, with no fields: by those
/// who may not, who are refused as if it were not there, and by those who may, who are answered; what it did is taken back.
/// </summary>
public sealed class MatrixTests(Apps apps) : IClassFixture<Apps>
{
    private const int FewestCells = 2_000;

    [Theory, BothDatabases]
    public async Task Every_address_answers_everybody_as_the_rules_say(DatabaseKind database)
    {
        var takenBack = new NothingKept.Switch();
        await using var app = await apps.NewAsync(database, NothingKept.Options(takenBack));
        var world = await World.BuildAsync(app);
        takenBack.IsOn = true;
        var doors = await Doors.OfAsync(app);
        var wrong = new ConcurrentBag<string>();
        var cells = 0;

        await Task.WhenAll(world.Viewers.Select(async viewer =>
        {
            var refusal = await RefusalAsync(viewer);
            var form = await FormAsync(viewer);
            foreach (var door in doors)
                foreach (var cell in Cells(door, world, viewer))
                {
                    Interlocked.Increment(ref cells);
                    if (await WrongAsync(cell, refusal, form) is { } words) wrong.Add(words);
                }
        }));

        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
        Assert.True(cells > FewestCells, $"Only {cells} cells were tried.");

        // Every way to stand to somebody was tried.
        var standings = world.Subjects.SelectMany(subject => world.Viewers.SelectMany(subject.To)).ToHashSet();
        Assert.Empty(Enum.GetValues<Relation>().Except(standings));
    }

    [Fact]
    public async Task Every_address_with_an_id_in_it_is_tried_with_real_ones()
    {
        var doors = await Doors.OfAsync(await apps.OnAsync(DatabaseKind.Sqlite));

        Assert.All(doors.Where(door => door.HasIds && door.Rule is not (AccessRule.Anyone or AccessRule.Gateway or AccessRule.Demo) && !Exceptions.IsNobodys(door.Route)), door =>
            Assert.True(Samples.Of(door.Route) is not null, $"Say in Samples what the id in {door.Route} is, and what of the access table the page asks for; or in Exceptions that it is nobody's record."));
    }

    [Fact]
    public async Task The_matrix_knows_whom_each_rule_lets_in()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        var doors = await Doors.OfAsync(app);
        using var browser = app.Browser();
        var somebody = new Viewer("somebody", PersonId.New(), Role.Officer, IsFull: true, null, browser.Client);

        Assert.All(doors.Where(door => door.Rule is not (AccessRule.Gateway or AccessRule.Demo or AccessRule.Client)), door =>
            Assert.True(Verdicts.ByRule(door.Rule, somebody) is not null, $"Say in Verdicts.ByRule whom {door.Rule}, the rule of {door.Route}, lets in."));
    }

    private sealed record Cell(Viewer Viewer, Door Door, string Path, string? Post, Verdict Expected, string About);

    private static IEnumerable<Cell> Cells(Door door, World world, Viewer viewer)
    {
        if (Verdicts.ByRule(door.Rule, viewer) is not { } byRule) yield break;
        if (Exceptions.AnswerBeforeTheirRule.Contains(door.Route)) byRule = Verdict.Opens;
        if (Exceptions.EndTheSession.Contains(door.Route) && viewer.Role is not null) yield break;

        foreach (var (path, subject, sample) in Paths(door, world))
        {
            // Whom the rule keeps out it keeps out of everything: one that there is and one that there is not are enough.
            if (byRule != Verdict.Opens && subject is { Standing: not (Standing.Absent or Standing.InPod) }) continue;

            var expected = byRule == Verdict.Opens ? Exceptions.Of(door.Route, viewer, subject) ?? (door.HasIds ? ByTable(viewer, subject, sample) : byRule) : byRule;
            var about = subject?.Name ?? "";
            if (door.Gets) yield return new(viewer, door, path, null, expected, about);

            // What is not there to be read is not there to be changed either. What is, is changed, and taken back: NothingKept.
            foreach (var post in door.Posts) yield return new(viewer, door, path, post, expected, about);
        }
    }

    private static IEnumerable<(string Path, Subject? Subject, Sample? Sample)> Paths(Door door, World world)
    {
        if (!door.HasIds)
        {
            yield return (door.Route, null, null);
            yield break;
        }

        var sample = Samples.Of(door.Route);
        foreach (var subject in world.Subjects)
        {
            if (subject.Standing != Standing.Absent && (sample is null || !subject.Ids.ContainsKey(sample.Kind))) continue;
            if (Samples.Fill(door.Route, subject.Ids.GetValueOrDefault(sample?.Kind ?? "") ?? subject.Person.ToString()) is { } path) yield return (path + sample?.Query, subject, sample);
        }
    }

    private static Verdict ByTable(Viewer viewer, Subject? subject, Sample? sample)
    {
        if (subject is null or { Standing: Standing.Absent } || sample is null) return Verdict.NotThere;

        var relations = subject.To(viewer);
        return sample.Things.All(thing => AccessTable.LineFor(viewer.Role?.ToString(), [.. relations], sample.Action, thing) is not null) ? Verdict.Opens : Verdict.NotThere;
    }

    private static async Task<string?> WrongAsync(Cell cell, string refusal, (string Cookie, string Token) form)
    {
        using var question = new HttpRequestMessage(cell.Post is null ? HttpMethod.Get : HttpMethod.Post, cell.Path);
        if (cell.Post is not null)
        {
            question.RequestUri = new(cell.Path + (cell.Post.Length == 0 ? "" : (cell.Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=" + cell.Post), UriKind.Relative);
            question.Headers.Add("Cookie", string.Join("; ", cell.Viewer.Cookies.Append(form.Cookie)));
            question.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", form.Token)]);
        }

        using var answer = await cell.Viewer.Client.SendAsync(question, HttpCompletionOption.ResponseHeadersRead);
        var verdict = Verdicts.Of(answer);
        if (verdict == Verdict.Opens && Exceptions.IsAlikeForAll(cell.Door.Route, cell.Post)) return null;
        if (verdict == Verdict.NotThere && cell.Expected == Verdict.Opens && Exceptions.IsHalf(cell.Door.Route, cell.Post)) return null;
        if (verdict != cell.Expected) return Sentence(cell, $"{(int)answer.StatusCode} {answer.Headers.Location}");
        if (verdict != Verdict.NotThere || cell.Viewer.Role is null || !cell.Door.IsPage) return null;

        return Verdicts.Alike(await answer.Content.ReadAsStringAsync()) == refusal ? null : Sentence(cell, "404, and its words tell it from a page that does not exist");
    }

    private static string Sentence(Cell cell, string answered) =>
        $"{(cell.Post is null ? "GET" : $"POST {cell.Post}")} {cell.Door.Route} by {cell.Viewer} about {cell.About}: the rules say {cell.Expected}, the answer was {answered}. "
        + "If the page asks the access table for something else, say so in Samples; if it is right for a reason of its own, in Exceptions.";

    private static async Task<string> RefusalAsync(Viewer viewer)
    {
        using var answer = await viewer.Client.GetAsync("/there-is-no-such-page");
        return Verdicts.Alike(await answer.Content.ReadAsStringAsync());
    }

    // A session's token is good for every form of it.
    private static async Task<(string Cookie, string Token)> FormAsync(Viewer viewer)
    {
        using var answer = await viewer.Client.GetAsync(viewer.Role is null ? "/sign-in" : "/settings/sessions");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var cookie = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.First(one => one.StartsWith("connect-form", StringComparison.Ordinal)).Split(';')[0] : "";
        return (cookie, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }
}
