using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Caseload;

/// <summary>What happens in the very moment of a transfer is not lost either.</summary>
public sealed class TransferRacesTests(Apps apps) : IClassFixture<Apps>
{
    private const int Texts = 20;

    [Theory, BothDatabases]
    public Task A_text_that_arrives_during_a_transfer_is_the_new_workers(DatabaseKind database) => ArrivingAsync(database, DemoCast.Priya, begun: true);

    [Theory, BothDatabases]
    public Task It_is_so_where_two_conversations_become_one(DatabaseKind database) => ArrivingAsync(database, DemoCast.Leo, begun: true);

    [Theory, BothDatabases]
    public Task It_is_so_for_the_first_text_of_all(DatabaseKind database) => ArrivingAsync(database, DemoCast.Priya, begun: false);

    [Theory, BothDatabases]
    public async Task An_appointment_booked_during_a_transfer_is_there_afterwards(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-04 10:00");
        var times = new[] { "2027-03-05 10:00", "2027-03-05 11:00", "2027-03-05 14:00", "2027-03-05 15:00" };

        var handing = app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, DemoCast.Priya, Connect.Modules.Caseload.AppointmentsThen.Move);
        var booking = times.Select(time => app.Bookings.TryBookAsync(DemoCast.Alex, DemoCast.Sam, time, Actor.ByText(DemoCast.Alex))).ToList();
        await Task.WhenAll([handing, .. booking]);

        Assert.True((await handing).Succeeded);
        var booked = 1 + booking.Count(task => task.Result.Succeeded);
        Assert.Equal(booked, (await app.CarriedAsync(DemoCast.Alex)).Appointments);
        Assert.Equal(2 * booked, await app.AskAsync((ConnectDb db) => db.Set<Connect.Modules.Planner.DiaryEntry>().CountAsync(entry => entry.Owner == DemoCast.Alex || entry.With == DemoCast.Alex)));
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_hand_somebody_over_at_once_one_does(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        var done = await Task.WhenAll(new[] { DemoCast.Priya, DemoCast.Helen, DemoCast.Priya, DemoCast.Helen }.Select(to => app.HandOverAsync(DemoCast.Alex, DemoCast.Sam, to)));

        Assert.Single(done, outcome => outcome.Succeeded);
        Assert.All(done.Where(outcome => !outcome.Succeeded), outcome => Assert.Equal(PodProblems.AlreadyChanged, outcome.Problem));
        Assert.Equal(2, (await app.WorkersAsync(DemoCast.Alex)).Count);
    }

    private async Task ArrivingAsync(DatabaseKind database, PersonId to, bool begun)
    {
        await using var app = await apps.NewAsync(database);
        if (begun) await app.TextAsync("Casey", "before");
        if (to == DemoCast.Leo) await app.TextAsync("Casey", "to leo", to: "Leo");
        var before = (await app.CarriedAsync(DemoCast.Casey)).Unread;
        var (phone, line) = (await app.Given.PhoneOfAsync("Casey"), await app.Given.LineAsync("Casey", "Sam"));
        for (var text = 0; text < Texts; text++) await app.StoreTextAsync(phone, line, $"it is number {text}");
        var waiting = await app.AskAsync((ConnectDb db) => db.Set<ReceivedText>().Where(text => text.State == ReceivedState.Waiting).ToListAsync());

        // All at once: some are worked before the transfer, some after, some in its middle.
        var handing = app.HandOverAsync(DemoCast.Casey, DemoCast.Sam, to);
        await Task.WhenAll([handing, .. waiting.Select(text => ReceiveAsync(app, text))]);
        Assert.True((await handing).Succeeded);
        await app.DoAsync((ConnectDb db) => db.Set<ReceivedText>().ExecuteUpdateAsync(set => set.SetProperty(text => text.State, ReceivedState.Done)));
        await app.MoveClockAsync(TimeSpan.FromMinutes(2));

        var thread = Assert.Single(await app.ThreadsAsync(DemoCast.Casey));
        Assert.Equal((to, before + Texts), (thread.Worker, thread.Unread));
        Assert.Equal(before + Texts, await app.AskAsync((ConnectDb db) => db.Set<Message>().CountAsync(message => message.Thread == thread.Id && message.Author == MessageAuthor.Person)));
        Assert.Empty(app.Log.Errors);
    }

    private static Task ReceiveAsync(ConnectApp app, ReceivedText text) => app.Services.GetRequiredService<IFrame>().RunAsync(async (services, stop) =>
    {
        await services.GetRequiredService<IReceiver>().ReceiveAsync(text, stop);
        return true;
    }, CancellationToken.None);
}
