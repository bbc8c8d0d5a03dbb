using System.Diagnostics;
using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Faults;

/// <summary>Many people want one time at once: one gets it, and nobody gets an error.</summary>
[Trait("Kind", "Fault")]
[Collection(nameof(FaultsHere))]
public sealed class RacesForTimesTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int People = 32;

    [Theory]
    [BothDatabases]
    public async Task Of_32_clients_who_race_for_each_of_200_times_one_gets_it_and_nobody_an_error(DatabaseKind kind)
    {
        await using var database = await FaultDatabase.CreateAsync(kind, postgres);
        var people = await Crowd.EnterAsync(database, People, times: 200);
        await using var node = await ConnectHere.StartAsync(database);
        var times = await FarTimesAsync(database);

        var began = Stopwatch.GetTimestamp();
        foreach (var time in times)
        {
            var outcomes = await Task.WhenAll(people.Select(person => BookAsync(node, time, person)));
            Assert.Equal(People - 1, outcomes.Count(outcome => outcome.Problem == BookingProblems.SlotTaken));
            Assert.Single(outcomes, outcome => outcome.Succeeded);
        }

        await using var db = database.Open();
        Assert.Equal(200, await WholeBookings.CheckAsync(db));
        output.WriteLine($"{kind}: 200 booked, 0 double, 0 errors in {Stopwatch.GetElapsedTime(began).TotalSeconds:n1} s");
    }

    [Theory]
    [BothDatabases]
    public async Task Of_32_people_who_text_for_the_same_time_one_gets_it_and_the_others_other_times(DatabaseKind kind)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await FaultDatabase.CreateAsync(kind, postgres);
        await Crowd.EnterAsync(database, People, times: 0);
        await using var node = await ConnectHere.StartAsync(database);

        var waiting = Enumerable.Range(0, People).ToList();
        await TextAtOnceAsync(node, waiting, "book", stop);
        for (var (booked, taken) = (1, 0); booked <= 3; booked++)
        {
            await TextAtOnceAsync(node, waiting, "book 1", stop);
            await using var db = database.Open();
            Assert.Equal(booked, await WholeBookings.CheckAsync(db));
            Assert.Equal(taken += waiting.Count - 1, await db.Set<OutgoingText>().CountAsync(text => text.Body == BookingTexts.Taken(Language.English), stop));
            waiting = await WithoutAsync(db, waiting, stop);
        }

        await using var end = database.Open();
        await WholeBookings.CheckTextsAsync(end);
        output.WriteLine($"{kind}: 3 rounds of {People} texts, 3 booked, 0 double, 0 errors");
    }

    [Theory]
    [BothDatabases]
    public async Task Two_bookings_at_once_begin_one_thread_on_one_line(DatabaseKind kind)
    {
        await using var database = await FaultDatabase.CreateAsync(kind, postgres);
        await Crowd.EnterAsync(database, people: 0, times: 16, timesADay: 1);
        await using var node = await ConnectHere.StartAsync(database);

        // They have no line and no thread with each other yet, and days of their own: each booking would begin both.
        var outcomes = await Task.WhenAll((await FarTimesAsync(database)).Select(time => BookAsync(node, time, DemoCast.Morgan)));

        Assert.All(outcomes, outcome => Assert.True(outcome.Succeeded));
        await using var db = database.Open();
        Assert.Equal(16, await WholeBookings.CheckAsync(db));
        Assert.Single(await db.Set<ConversationThread>().Where(thread => thread.Person == DemoCast.Morgan && thread.Worker == DemoCast.Sam).ToListAsync());
        Assert.Single(await db.Set<LineUse>().Where(use => use.Person == DemoCast.Morgan && use.Worker == DemoCast.Sam).ToListAsync());
    }

    private static Task<Outcome<AppointmentId>> BookAsync(ConnectHere node, SlotId time, PersonId person) =>
        node.Frame.Do((BookSlot book) => book.RunAsync(time, person, Actor.ByText(person), CancellationToken.None), CancellationToken.None);

    private static async Task TextAtOnceAsync(ConnectHere node, List<int> people, string body, CancellationToken stop)
    {
        await Task.WhenAll(people.Select(number =>
            node.Inbox.StoreAsync(new TextIn("kannel", $"{number} {Guid.CreateVersion7()}", Crowd.Phone(number), Crowd.Line, System.Text.Encoding.UTF8.GetBytes(body)), stop)));
        await node.SettleTextsAsync(stop);
    }

    // Those who have no appointment yet.
    private static async Task<List<int>> WithoutAsync(ConnectDb db, List<int> people, CancellationToken stop)
    {
        var booked = from appointment in db.Set<Appointment>() join person in db.Set<Person>() on appointment.Person equals person.Id select person.Phone;
        var phones = await booked.ToListAsync(stop);
        return [.. people.Where(number => !phones.Contains(Crowd.Phone(number)))];
    }

    private static async Task<List<SlotId>> FarTimesAsync(FaultDatabase database)
    {
        var far = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(90);
        await using var db = database.Open();
        return await db.Set<Slot>().Where(slot => slot.Start > far).OrderBy(slot => slot.Start).Select(slot => slot.Id).ToListAsync();
    }
}

/// <summary>Faults in the test's own process, one after the other: they would slow each other down.</summary>
[CollectionDefinition(nameof(FaultsHere))]
public sealed class FaultsHere;
