using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Booking;
using Connect.Modules.Caseload;
using Connect.Modules.Conversations;
using Connect.Modules.Notifications;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Caseload;

public sealed class TransferTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Ana = Actor.Of(DemoCast.Ana) with { Role = "Administrator" };

    [Theory, BothDatabases]
    public async Task Everything_goes_along_and_both_workers_know(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await UnderWayAsync(app);
        var before = await app.CarriedAsync(DemoCast.Alex);
        var line = await app.Given.LineAsync("Alex", "Sam");
        Assert.Equal((1, 2, 1), (before.Unread, before.Questions, before.Appointments));

        Assert.True((await app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, DemoCast.Priya, note: "Likes mornings.")).Succeeded);
        await app.SettleAsync();

        Assert.Equal(before, await app.CarriedAsync(DemoCast.Alex));
        Assert.Equal([DemoCast.Priya, DemoCast.Leo], await app.WorkersAsync(DemoCast.Alex));
        Assert.Equal(line, await app.Given.LineAsync("Alex", "Priya"));
        var thread = Assert.Single(await app.ThreadsAsync(DemoCast.Alex), thread => thread.Worker == DemoCast.Priya);
        Assert.Equal(1, thread.Unread);
        Assert.DoesNotContain(await app.ThreadsAsync(DemoCast.Alex), thread => thread.Worker == DemoCast.Sam);
        var told = await NoticesAsync(app, DemoCast.Priya);
        Assert.Contains("1 message is unread.", told, StringComparison.Ordinal);
        Assert.Contains("Still with the worker before you: ", told, StringComparison.Ordinal);
        Assert.Contains("Likes mornings.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Handed over", await NoticesAsync(app, DemoCast.Sam), StringComparison.Ordinal);
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task The_conversation_says_so_to_staff_and_the_person_gets_one_text_after_ten_minutes(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await UnderWayAsync(app);
        var texts = (await app.PhoneAsync("Alex")).Count;
        await app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, DemoCast.Priya);

        await app.MoveClockAsync(TimeSpan.FromMinutes(9));
        Assert.Equal(texts, (await app.PhoneAsync("Alex")).Count);
        await app.MoveClockAsync(TimeSpan.FromMinutes(2));

        var text = (await app.PhoneAsync("Alex"))[^1];
        Assert.StartsWith("Connect: Priya now works with you in place of Sam. You still see Sam on ", text.Body, StringComparison.Ordinal);
        Assert.Equal(texts + 1, (await app.PhoneAsync("Alex")).Count);
        Assert.Contains(await MessagesAsync(app, DemoCast.Leo), body => body == "Handed over from Sam Okafor to Priya Nair");
        Assert.DoesNotContain(await MessagesAsync(app, DemoCast.Alex), body => body.StartsWith("Handed over", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_list_of_the_old_workers_times_is_over_and_the_new_workers_times_are_listed(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        var line = await app.Given.LineAsync("Alex", "Sam");
        await app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, DemoCast.Priya);

        await app.StoreTextAsync(await app.Given.PhoneOfAsync("Alex"), line, "1");
        await app.SettleAsync();

        Assert.StartsWith("Connect: sorry, that list is too old", (await app.PhoneAsync("Alex"))[^2].Body, StringComparison.Ordinal);
        Assert.StartsWith("Connect: to see Priya reply BOOK", (await app.PhoneAsync("Alex"))[^1].Body, StringComparison.Ordinal);
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<Appointment>().CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task Appointments_move_where_the_new_worker_has_the_time_free_and_stay_where_not(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var both = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-04 10:00");
        var taken = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-05 10:00");
        await app.Bookings.BookAsync(DemoCast.Robin, DemoCast.Priya, "2027-03-05 10:00");
        var before = await app.CarriedAsync(DemoCast.Alex);

        await app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, DemoCast.Priya, AppointmentsThen.Move);

        Assert.Equal(before, await app.CarriedAsync(DemoCast.Alex));
        Assert.Equal(DemoCast.Priya, await WorkerOfAsync(app, both));
        Assert.Equal(DemoCast.Sam, await WorkerOfAsync(app, taken));
        await app.MoveClockAsync(Local.Utc("2027-03-04 09:00"));
        Assert.Contains(await app.PhoneAsync("Alex"), text => text.Body.Contains("reminder", StringComparison.Ordinal) && text.Body.Contains("with Priya", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Who_supported_them_already_gets_one_conversation_out_of_two_and_the_old_number_still_reaches_somebody(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Casey", "for sam one");
        await app.TextAsync("Casey", "for leo", to: "Leo");
        await app.TextAsync("Casey", "for sam two");
        var old = await app.Given.LineAsync("Casey", "Sam");

        var batch = await app.HandOverAsync(DemoCast.Casey, DemoCast.Sam, DemoCast.Leo);
        await app.StoreTextAsync(await app.Given.PhoneOfAsync("Casey"), old, "still this number");
        await app.SettleAsync();

        var thread = Assert.Single(await app.ThreadsAsync(DemoCast.Casey));
        Assert.Equal((DemoCast.Leo, 4), (thread.Worker, thread.Unread));
        var bodies = (await MessagesAsync(app, DemoCast.Leo, DemoCast.Casey)).Where(body => !body.StartsWith("Connect", StringComparison.Ordinal));
        Assert.Equal(["for sam one", "for leo", "for sam two", "Handed over from Sam Okafor to Leo Grant", "still this number"], bodies);
        Assert.Equal(CaseloadProblems.TooLate, (await UndoAsync(app, batch.Value)).Problem);
    }

    [Theory, BothDatabases]
    public async Task Undone_within_ten_minutes_it_is_as_if_it_had_not_been(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await UnderWayAsync(app);
        var booked = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-04 10:00");
        var (before, line) = (await app.CarriedAsync(DemoCast.Alex), await app.Given.LineAsync("Alex", "Sam"));
        var batch = await app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, DemoCast.Priya, AppointmentsThen.Move);
        Assert.Equal(DemoCast.Priya, await WorkerOfAsync(app, booked));

        Assert.True((await UndoAsync(app, batch.Value)).Succeeded);

        Assert.Equal(before, await app.CarriedAsync(DemoCast.Alex));
        Assert.Equal([DemoCast.Sam, DemoCast.Leo], await app.WorkersAsync(DemoCast.Alex));
        Assert.Equal(line, await app.Given.LineAsync("Alex", "Sam"));
        Assert.Equal((DemoCast.Sam, DemoCast.Sam), ((await app.ThreadsAsync(DemoCast.Alex)).Single(thread => thread.Worker != DemoCast.Leo).Worker, await WorkerOfAsync(app, booked)));
        await app.MoveClockAsync(TimeSpan.FromMinutes(30));
        Assert.DoesNotContain(await app.PhoneAsync("Alex"), text => text.Body.Contains("in place of", StringComparison.Ordinal));
        Assert.Equal(CaseloadProblems.TooLate, (await UndoAsync(app, batch.Value)).Problem);
    }

    [Theory, BothDatabases]
    public async Task After_ten_minutes_it_stands(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var batch = await app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, DemoCast.Priya);
        await app.MoveClockAsync(TimeSpan.FromMinutes(11));

        Assert.Equal(CaseloadProblems.TooLate, (await UndoAsync(app, batch.Value)).Problem);
        Assert.Equal([DemoCast.Priya, DemoCast.Leo], await app.WorkersAsync(DemoCast.Alex));
    }

    [Theory, BothDatabases]
    public async Task To_another_pod_the_old_one_sees_them_only_until_the_last_appointment_there_is_over(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Jordan", "hello leo", to: "Leo");
        await app.Bookings.BookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-04 10:00");
        var before = await app.CarriedAsync(DemoCast.Jordan);

        Assert.True((await app.HandOverAsync(DemoCast.Jordan, DemoCast.Sam, DemoCast.Nia, pod: DemoCast.HarbourRoad)).Succeeded);

        Assert.Equal(before, await app.CarriedAsync(DemoCast.Jordan));
        Assert.Equal([DemoCast.Nia], await app.WorkersAsync(DemoCast.Jordan));
        Assert.Equal((DemoCast.Nia, 1), ((await app.ThreadsAsync(DemoCast.Jordan)).Single().Worker, (await app.ThreadsAsync(DemoCast.Jordan)).Single().Unread));
        Assert.True(await app.SeesAsync(DemoCast.Nia, DemoCast.Jordan) && await app.SeesAsync(DemoCast.Sam, DemoCast.Jordan));

        await app.MoveClockAsync(Local.Utc("2027-03-04 11:00"));
        Assert.True(await app.SeesAsync(DemoCast.Nia, DemoCast.Jordan));
        Assert.False(await app.SeesAsync(DemoCast.Sam, DemoCast.Jordan) || await app.SeesAsync(DemoCast.Helen, DemoCast.Jordan));
    }

    [Theory, BothDatabases]
    public async Task With_nothing_to_come_there_the_old_pod_sees_them_no_longer_at_once_and_undo_brings_them_back(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        var lines = (await app.Given.LineAsync("Casey", "Sam"), await app.Given.LineAsync("Casey", "Leo"));

        var batch = await app.HandOverAsync(DemoCast.Casey, DemoCast.Sam, DemoCast.Nia, pod: DemoCast.HarbourRoad, by: Actor.Of(DemoCast.Helen));
        Assert.False(await app.SeesAsync(DemoCast.Sam, DemoCast.Casey));

        Assert.True((await UndoAsync(app, batch.Value, Actor.Of(DemoCast.Helen))).Succeeded);
        Assert.True(await app.SeesAsync(DemoCast.Sam, DemoCast.Casey));
        Assert.False(await app.SeesAsync(DemoCast.Nia, DemoCast.Casey));
        Assert.Equal([DemoCast.Sam, DemoCast.Leo], await app.WorkersAsync(DemoCast.Casey));
        Assert.Equal(lines, (await app.Given.LineAsync("Casey", "Sam"), await app.Given.LineAsync("Casey", "Leo")));
    }

    [Theory, BothDatabases]
    public async Task Handed_back_at_once_they_stay_with_whom_they_are_and_are_told_of_that_one_only(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Jordan", "hello");
        await app.HandOverAsync(DemoCast.Jordan, DemoCast.Sam, DemoCast.Priya);
        await app.HandOverAsync(DemoCast.Jordan, DemoCast.Priya, DemoCast.Sam);

        await app.MoveClockAsync(TimeSpan.FromMinutes(20));

        Assert.Equal((DemoCast.Sam, 1), ((await app.ThreadsAsync(DemoCast.Jordan)).Single().Worker, (await app.ThreadsAsync(DemoCast.Jordan)).Single().Unread));
        Assert.Single(await app.PhoneAsync("Jordan"), text => text.Body.Contains("in place of", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Who_would_not_see_them_cannot_take_over_and_nothing_changes(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, [DemoCast.Sam], "threats", Ana, CancellationToken.None));
        await app.DoAsync((ExcludeWorker op) => op.RunAsync(DemoCast.Priya, DemoCast.Casey, "a relative", Ana, CancellationToken.None));

        foreach (var person in new[] { DemoCast.Alex, DemoCast.Casey })
        {
            Assert.Equal(PodProblems.WouldNotSee, (await app.HandOverAsync(person, DemoCast.Sam, DemoCast.Priya)).Problem);
            Assert.Equal([DemoCast.Sam, DemoCast.Leo], await app.WorkersAsync(person));
        }
    }

    [Theory, BothDatabases]
    public async Task Only_ones_own_people_or_those_of_a_supervisors_staff_can_be_handed_over(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);

        foreach (var other in new[] { DemoCast.Leo, DemoCast.Priya, DemoCast.Nia, DemoCast.Alex, DemoCast.Ana })
            Assert.Equal(PodProblems.Unknown, (await app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, DemoCast.Priya, by: Actor.Of(other))).Problem);
        Assert.Equal(PodProblems.Unknown, (await app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, DemoCast.Nia)).Problem);
        Assert.Equal(PodProblems.AlreadyChanged, (await app.HandOverAsync(DemoCast.Robin, DemoCast.Sam, DemoCast.Leo)).Problem);
    }

    // A booking, an open list of times and a rating to come; one text that nobody has read.
    private static async Task UnderWayAsync(ConnectApp app)
    {
        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "book 2");
        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "book", to: "Leo");
        await app.TextAsync("Alex", "my bus may be late");
    }

    private static Task<Outcome<int>> UndoAsync(ConnectApp app, Guid batch, Actor? by = null) =>
        app.DoAsync((UndoTransfer op) => op.RunAsync(batch, by ?? Actor.Of(DemoCast.Sam), CancellationToken.None));

    private static Task<PersonId> WorkerOfAsync(ConnectApp app, AppointmentId id) =>
        app.AskAsync((ConnectDb db) => db.Set<Appointment>().Where(appointment => appointment.Id == id).Select(appointment => appointment.Worker).SingleAsync());

    private static async Task<string> NoticesAsync(ConnectApp app, PersonId worker) => string.Join('\n',
        (await app.AskAsync((Notices notices) => notices.PageAsync(null, Actor.Of(worker), CancellationToken.None))).Rows.Select(notice => $"{notice.Line.Title} {notice.Line.Text}"));

    private static async Task<IReadOnlyList<string>> MessagesAsync(ConnectApp app, PersonId reader, PersonId? person = null)
    {
        var thread = (await app.ThreadsAsync(person ?? DemoCast.Alex)).OrderByDescending(thread => thread.LastAt).First();
        var page = await app.AskAsync((ThreadPage threads) => threads.MessagesAsync(thread.Id, null, Actor.Of(reader), CancellationToken.None));
        return [.. page.Rows.Reverse().Select(message => message.Body)];
    }
}
