using System.Net;
using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.Ratings;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Faults;

/// <summary>The whole of the main job with a real Kannel and its fake phone network between Alex's phone and Connect.</summary>
[Trait("Kind", "Fault")]
[Collection(nameof(FaultsHere))]
public sealed class RealKannelTests(PostgresServer postgres)
{
    private const string Alex = "447700900101", SamsLine = "447700900901";

    // Nothing is held for the night.
    private static readonly DateTimeOffset TuesdayMorning = new(2027, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [BothDatabases]
    public async Task A_text_from_a_phone_books_an_appointment_and_receipts_come_back(DatabaseKind kind)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await FaultDatabase.CreateAsync(kind, postgres);
        var address = ConnectProcess.FreeAddress();
        await using var kannel = await KannelServer.StartAsync(new Uri(address, $"/webhooks/kannel/{FaultSettings.Secret}"), stop);
        await using var node = await ConnectProcess.StartAsync(database, kannel.SendUrl, address);
        await using var phones = await FakeSmsc.ConnectAsync(kannel.SmscPort, stop);

        await phones.SendAsync(Alex, SamsLine, "book");
        var list = await NextAsync(phones, stop);
        Assert.Contains("\n2 ", list.Body, StringComparison.Ordinal);

        await phones.SendAsync(Alex, SamsLine, "book 2");
        var confirmation = await NextAsync(phones, stop);
        await using var db = database.Open();
        var appointment = await db.Set<Appointment>().SingleAsync(stop);
        Assert.Equal(BookingTexts.Booked(Connect.Platform.Language.English, "Sam", appointment.Start, appointment.Place), confirmation.Body);
        Assert.Equal(1, await WholeBookings.CheckAsync(db));

        await CheckRepliesAsync(database, phones, stop);
        await CheckReceivedAsync(db, phones, stop);
        await UntilAsync(() => db.Set<OutgoingText>().AllAsync(text => text.State == TextState.Delivered, stop), stop);
    }

    [Theory]
    [BothDatabases]
    public async Task The_reminder_and_the_question_afterwards_come_by_kannel_and_the_rating_goes_back_by_it(DatabaseKind kind)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await FaultDatabase.CreateEmptyAsync(kind, postgres);
        var address = ConnectProcess.FreeAddress();
        await using var kannel = await KannelServer.StartAsync(new Uri(address, $"/webhooks/kannel/{FaultSettings.Secret}"), stop);
        await using var node = await ConnectProcess.StartDemoAsync(database, kannel.SendUrl, address, TuesdayMorning);
        await using var phones = await FakeSmsc.ConnectAsync(kannel.SmscPort, stop);
        await phones.SendAsync(Alex, SamsLine, "book");
        await UntilOnPhoneAsync(phones, "\n2 ", stop);
        await phones.SendAsync(Alex, SamsLine, "book 2");
        await UntilOnPhoneAsync(phones, "you are booked with Sam", stop);

        await MoveClockAsync(node, TimeSpan.FromDays(8), stop);

        Assert.Contains("tomorrow", (await UntilOnPhoneAsync(phones, "reminder", stop)).Body, StringComparison.Ordinal);
        await UntilOnPhoneAsync(phones, "how was it with Sam", stop);
        await phones.SendAsync(Alex, SamsLine, "5 really helped");
        await using var db = database.Open();
        await UntilAsync(() => db.Set<Rating>().AnyAsync(stop), stop);
        var rating = await db.Set<Rating>().SingleAsync(stop);
        Assert.Equal((DemoCast.Alex, 5, "really helped"), (rating.Person, rating.Score, rating.Comment));
        Assert.Equal((await db.Set<Appointment>().SingleAsync(stop)).Id.Value, rating.About);
    }

    private static async Task MoveClockAsync(ConnectProcess node, TimeSpan forward, CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["forward"] = forward.ToString() });
        using var answer = await node.Client.PostAsync("/demo/clock", form, stop);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    // The first of the texts to come that has these words: others may come before it.
    private static async Task<TextOnPhone> UntilOnPhoneAsync(FakeSmsc phones, string words, CancellationToken stop)
    {
        while (true)
        {
            var text = await NextAsync(phones, stop);
            if (text.To == Alex && text.Body.Contains(words, StringComparison.Ordinal)) return text;
        }
    }

    // What Sam writes arrives whole, however many parts it takes.
    private static async Task CheckRepliesAsync(FaultDatabase database, FakeSmsc phones, CancellationToken stop)
    {
        await using var desk = await ConnectHere.StartAsync(database);
        foreach (var body in new[] { string.Concat(Enumerable.Repeat("See you on Monday at 9am. ", 12))[..300], "Iawn, wela i di ddydd Llun am 9yb yn y tŷ. Ŵyt ti'n gallu dod? 😀🏠" })
        {
            await desk.Frame.Do((WriteText write) => write.RunAsync(new(DemoCast.Alex, DemoCast.Sam, body), Actor.Of(DemoCast.Sam), stop), stop);
            var arrived = await NextAsync(phones, stop);
            Assert.Equal((SamsLine, Alex, body), (arrived.From, arrived.To, arrived.Body));
        }
    }

    // What Alex writes goes into the thread whole, and once.
    private static async Task CheckReceivedAsync(ConnectDb db, FakeSmsc phones, CancellationToken stop)
    {
        foreach (var body in new[] { "Diolch, wela i di yn y tŷ 😀", new string('x', 150) + " end" })
        {
            await phones.SendAsync(Alex, SamsLine, body);
            await UntilAsync(async () => await db.Set<Message>().CountAsync(message => message.Body == body && message.Author == MessageAuthor.Person, stop) == 1, stop);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        while (!await holds()) await Task.Delay(50, patience.Token);
    }

    private static Task<TextOnPhone> NextAsync(FakeSmsc phones, CancellationToken stop) => phones.NextAsync(stop).AsTask().WaitAsync(Patience, stop);
}
