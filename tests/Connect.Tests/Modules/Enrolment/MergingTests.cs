using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Conversations;
using Connect.Modules.Enrolment;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Enrolment;

/// <summary>Somebody was entered twice, and the office says so: the newer record goes into the older one.</summary>
public sealed class MergingTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task What_was_written_to_the_newer_record_is_read_from_the_kept_one_in_the_order_it_was_written(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (older, newer) = await app.EnrolTwiceAsync("Gwen", "07700 900391", "07700 900392");
        await WriteAsync(app, older, DemoCast.Sam, "first, to the older");
        await WriteAsync(app, newer, DemoCast.Sam, "second, to the newer");
        await WriteAsync(app, newer, DemoCast.Leo, "from Leo, to the newer");

        Assert.True((await app.MakeOneAsync(newer)).Succeeded);

        var threads = await app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().Where(thread => thread.Person == older).ToListAsync());
        Assert.Equal([DemoCast.Sam.Value, DemoCast.Leo.Value], threads.Select(thread => thread.Worker.Value).Order());
        var withSam = await MessagesAsync(app, threads.Single(thread => thread.Worker == DemoCast.Sam).Id);
        Assert.Equal(["first, to the older", "second, to the newer"], withSam.Where(body => body.Contains(", to the", StringComparison.Ordinal)));
        Assert.Contains("from Leo, to the newer", await MessagesAsync(app, threads.Single(thread => thread.Worker == DemoCast.Leo).Id));
        Assert.Equal(PersonState.Closed, (await app.AskAsync((PersonCards cards) => cards.OfAsync(newer, default))).State);
    }

    [Theory, BothDatabases]
    public async Task Nothing_that_is_to_move_stays_behind_and_what_stays_says_why(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (older, newer) = await app.EnrolTwiceAsync("Hana", "07700 900393", "07700 900394");
        await WriteAsync(app, newer, DemoCast.Sam, "hello");
        var before = await HeldAsync(app, newer, part => part.Merging.DoMove);
        Assert.Contains(before, part => part is { Title: "What you agreed to", Count: > 0 });

        await app.MakeOneAsync(newer);

        // But for the line that says that the record is closed.
        Assert.Equal(["Journal"], (await HeldAsync(app, newer, part => part.Merging.DoMove)).Where(part => part.Count > 0).Select(part => part.Title));
        Assert.Contains(await HeldAsync(app, older, _ => true), part => part is { Title: "What you agreed to", Count: 2 });
        Assert.All(await app.AskAsync((IEnumerable<IPersonParts> parts) => Task.FromResult(parts.ToList())), part => Assert.True(part.Merging.DoMove != part.Merging.Because is not null, part.Title));
    }

    [Theory, BothDatabases]
    public async Task A_text_on_the_line_of_either_record_reaches_the_worker(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (older, newer) = await app.EnrolTwiceAsync("Iris", "07700 900395", "07700 900395");
        var line = await app.DoAsync((Lines lines) => lines.OfAsync(older, DemoCast.Sam, default));
        await app.MakeOneAsync(newer);

        await app.StoreTextAsync("+447700900395", line, "it is still me");
        await app.SettleAsync();

        var thread = await app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().SingleAsync(one => one.Person == older && one.Worker == DemoCast.Sam));
        Assert.Contains("it is still me", await MessagesAsync(app, thread.Id));
    }

    [Theory, BothDatabases]
    public async Task While_a_worker_is_excluded_from_one_of_them_they_stay_two(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (_, newer) = await app.EnrolTwiceAsync("Jana", "07700 900396", "07700 900397");
        await app.DoAsync((ConnectDb db) => { db.Add(new Exclusion { Viewer = DemoCast.Nia, Person = newer, By = DemoCast.Ana, At = app.Now, Reason = "Knows the family" }); return Task.CompletedTask; });

        Assert.Equal(EnrolmentProblems.SeeToAccessFirst, (await app.MakeOneAsync(newer)).Problem);
        Assert.NotEqual(PersonState.Closed, (await app.AskAsync((PersonCards cards) => cards.OfAsync(newer, default))).State);
    }

    private static Task WriteAsync(ConnectApp app, PersonId person, PersonId worker, string body) =>
        app.DoAsync((WriteText op) => op.RunAsync(new(person, worker, body), Actor.Of(worker), CancellationToken.None));

    private static Task<List<string>> MessagesAsync(ConnectApp app, ThreadId thread) =>
        app.AskAsync((ConnectDb db) => db.Set<Message>().Where(message => message.Thread == thread).OrderBy(message => message.Seq).Select(message => message.Body).ToListAsync());

    private static Task<List<(string Title, int Count)>> HeldAsync(ConnectApp app, PersonId person, Func<IPersonParts, bool> which) => app.AskAsync(async (IEnumerable<IPersonParts> parts) =>
    {
        var held = new List<(string, int)>();
        foreach (var part in parts.Where(which)) held.Add((part.Title, await part.PreviewAsync(person, default)));
        return held;
    });
}
