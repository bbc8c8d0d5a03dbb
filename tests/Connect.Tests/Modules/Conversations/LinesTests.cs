using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Conversations;

public sealed class LinesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_person_has_a_line_with_each_worker_that_they_use_with_nobody_else(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var person = await app.Given.ServiceUserAsync("Kit");

        var lines = new List<string>();
        for (var worker = 0; worker < 11; worker++) lines.Add(await LineAsync(app, person, await app.Given.WorkerAsync($"Worker {worker}")));

        Assert.Equal(Enumerable.Range(902, 11).Select(number => $"+447700900{number}"), lines);
        Assert.Equal("+447700900901", await LineAsync(app, person, DemoCast.Sam));
        Assert.Equal("+447700900901", await app.Given.LineAsync("Jordan"));
    }

    [Theory, BothDatabases]
    public async Task Of_many_who_give_a_pair_its_line_at_once_one_does_and_all_go_by_it(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (person, worker) = (await app.Given.ServiceUserAsync("Ash"), await app.Given.WorkerAsync("Bo"));

        var lines = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => LineAsync(app, person, worker)));

        Assert.Single(lines.Distinct());
        Assert.Single(await app.AskAsync((ConnectDb db) => db.Set<LineUse>().Where(use => use.Person == person && use.Worker == worker).ToListAsync()));
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task A_pair_has_one_line_whatever_the_code_does(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var person = await app.Given.ServiceUserAsync("Cy");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => app.DoAsync((ConnectDb db) =>
        {
            db.Add(new LineUse { Id = Guid.CreateVersion7(), Person = person, Worker = DemoCast.Sam, Line = "+447700900909", From = app.Now });
            return Task.CompletedTask;
        }));
    }

    [Theory, BothDatabases]
    public async Task When_every_line_is_in_use_two_workers_share_one_and_both_are_meant_by_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database, new() { Lines = 2 });
        var third = await app.Given.WorkerAsync("Third");

        var line = await LineAsync(app, DemoCast.Alex, third);

        Assert.Equal("+447700900901", line);
        Assert.Equal([DemoCast.Sam, third], await app.AskAsync((Lines lines) => lines.WorkersOnAsync(DemoCast.Alex, line)));
    }

    [Theory, BothDatabases]
    public async Task A_line_moves_with_the_relationship(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var next = await app.Given.WorkerAsync("Ned");
        var line = await app.Given.LineAsync("Alex");

        await MoveAsync(app, DemoCast.Sam, next);

        Assert.Equal(line, await LineAsync(app, DemoCast.Alex, next));
        Assert.Equal([next], await app.AskAsync((Lines lines) => lines.WorkersOnAsync(DemoCast.Alex, line)));
        Assert.Equal([DemoCast.Sam], await app.AskAsync((Lines lines) => lines.WorkersOnAsync(DemoCast.Jordan, line)));
    }

    [Theory, BothDatabases]
    public async Task A_line_given_up_rests_for_a_year_before_another_worker_gets_it_for_that_person(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var (sams, leos) = (await app.Given.LineAsync("Alex", "Sam"), await app.Given.LineAsync("Alex", "Leo"));

        // Leo becomes the officer and keeps to the line that Alex knows him by.
        await MoveAsync(app, DemoCast.Sam, DemoCast.Leo);

        Assert.Equal(leos, await LineAsync(app, DemoCast.Alex, DemoCast.Leo));
        Assert.Empty(await app.AskAsync((Lines lines) => lines.WorkersOnAsync(DemoCast.Alex, sams)));
        Assert.Equal("+447700900904", await LineAsync(app, DemoCast.Alex, await app.Given.WorkerAsync("Ida")));
        app.JumpTo(app.Now.AddDays(364));
        Assert.Equal("+447700900905", await LineAsync(app, DemoCast.Alex, await app.Given.WorkerAsync("Uma")));
        app.JumpTo(app.Now.AddDays(2));
        Assert.Equal(sams, await LineAsync(app, DemoCast.Alex, await app.Given.WorkerAsync("Una")));
    }

    [Theory, BothDatabases]
    public async Task A_resting_line_is_not_given_out_even_when_no_other_is_free(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database, new() { Lines = 2 });
        var (sams, leos) = (await app.Given.LineAsync("Alex", "Sam"), await app.Given.LineAsync("Alex", "Leo"));
        await MoveAsync(app, DemoCast.Sam, DemoCast.Leo);

        var line = await LineAsync(app, DemoCast.Alex, await app.Given.WorkerAsync("Ida"));

        Assert.Equal(leos, line);
        Assert.NotEqual(sams, line);
    }

    [Theory, BothDatabases]
    public async Task A_text_to_a_line_that_was_given_up_goes_to_the_officer(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var old = await app.Given.LineAsync("Alex", "Leo");
        await MoveAsync(app, DemoCast.Leo, DemoCast.Sam);

        await app.StoreTextAsync(await app.Given.PhoneOfAsync("Alex"), old, "can you call me");
        await app.SettleAsync();

        var threads = await app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().ToListAsync());
        Assert.Equal([(DemoCast.Alex, DemoCast.Sam, 1)], threads.Select(thread => (thread.Person, thread.Worker, thread.Unread)));
    }

    private static Task<string> LineAsync(ConnectApp app, PersonId person, PersonId worker) =>
        app.DoAsync((Lines lines) => lines.OfAsync(person, worker, CancellationToken.None));

    private static Task MoveAsync(ConnectApp app, PersonId from, PersonId to) =>
        app.DoAsync((Lines lines) => lines.MoveAsync(DemoCast.Alex, from, to, CancellationToken.None));
}
