using System.Collections.Concurrent;
using System.Globalization;
using Connect.Modules.Conversations;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Texts;

/// <summary>Received texts are worked once, in order for each sender, and one sender's trouble is nobody else's.</summary>
public sealed class ReceivingLoopTests(Apps apps) : IClassFixture<Apps>
{
    private const string Line = "+447700900901";

    [Theory, BothDatabases]
    public async Task Each_sender_s_texts_are_worked_in_their_order(DatabaseKind database)
    {
        var receiver = new Receiver();
        await using var app = await StartAsync(database, receiver);
        for (var turn = 0; turn < 20; turn++)
            foreach (var sender in Senders(5)) await app.StoreTextAsync(sender, Line, turn.ToString(CultureInfo.InvariantCulture));

        await app.SettleAsync();

        foreach (var sender in Senders(5))
            Assert.Equal(Enumerable.Range(0, 20).Select(turn => turn.ToString(CultureInfo.InvariantCulture)), receiver.From(sender));
    }

    [Theory, BothDatabases]
    public async Task However_many_of_one_sender_s_wait_behind_a_failing_one_the_others_are_worked_at_once(DatabaseKind database)
    {
        var receiver = new Receiver { Fails = text => text.Body == "poison" };
        await using var app = await StartAsync(database, receiver);
        await app.StoreTextAsync("+447700900401", Line, "poison");
        for (var turn = 0; turn < 300; turn++) await app.StoreTextAsync("+447700900401", Line, "behind it");
        await app.StoreTextAsync("+447700900402", Line, "somebody else");

        await app.SettleAsync();
        Assert.Equal(["somebody else"], receiver.From("+447700900402"));
        Assert.Empty(receiver.From("+447700900401"));

        // In the end the failing one is given up, kept with its reason, and the rest go on.
        await app.MoveClockAsync(TimeSpan.FromHours(1));
        Assert.Equal(300, receiver.From("+447700900401").Count);
        var given = await app.AskAsync((ConnectDb db) => db.Set<ReceivedText>().SingleAsync(text => text.State == ReceivedState.Failed));
        Assert.Equal(("poison", "FormatException", 8), (given.Body, given.Reason, given.Attempts));
        Assert.Equal(["poison"], await app.AskAsync((ConnectDb db) => db.Set<UnclaimedText>().Where(text => text.Body == "poison").Select(text => text.Body).ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_text_that_cannot_even_be_given_up_holds_nothing_up_and_is_logged(DatabaseKind database)
    {
        var receiver = new Receiver { Fails = text => text.Body == "poison", GivesUp = false };
        await using var app = await StartAsync(database, receiver);
        await app.StoreTextAsync("+447700900401", Line, "poison");
        await app.StoreTextAsync("+447700900401", Line, "behind it");

        await app.MoveClockAsync(TimeSpan.FromHours(1));

        Assert.Equal(["behind it"], receiver.From("+447700900401"));
        Assert.Contains(app.Log.Errors, line => line.ToString()!.Contains("stands on no page", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_text_to_a_name_or_to_nothing_is_somebody_s_to_read(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        foreach (var to in new[] { "Connect", "" }) await app.StoreTextAsync("+447700900499", to, $"to '{to}'");
        await app.SettleAsync();

        Assert.Equal(["to ''", "to 'Connect'"], await app.AskAsync((ConnectDb db) => db.Set<UnclaimedText>().Select(text => text.Body).Order().ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_text_that_nothing_stands_in_the_way_of_is_worked_before_the_gateway_is_answered(DatabaseKind database)
    {
        var receiver = new Receiver();
        await using var app = await StartAsync(database, receiver);

        await app.StoreTextAsync("+447700900401", Line, "at once");

        Assert.Equal(["at once"], receiver.From("+447700900401"));
        Assert.Equal(ReceivedState.Done, await app.AskAsync((ConnectDb db) => db.Set<ReceivedText>().Select(text => text.State).SingleAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_text_whose_work_fails_is_kept_and_what_its_sender_writes_next_waits_behind_it(DatabaseKind database)
    {
        var broken = true;
        var receiver = new Receiver { Fails = _ => broken };
        await using var app = await StartAsync(database, receiver);
        await app.StoreTextAsync("+447700900401", Line, "first");
        broken = false;
        await app.StoreTextAsync("+447700900401", Line, "second");
        Assert.Empty(receiver.From("+447700900401"));

        await app.SettleAsync();

        Assert.Equal(["first", "second"], receiver.From("+447700900401"));
    }

    [Theory, BothDatabases]
    public async Task Two_that_look_at_once_work_each_text_once(DatabaseKind database)
    {
        var receiver = new Receiver();
        await using var app = await StartAsync(database, receiver);
        for (var turn = 0; turn < 200; turn++) await app.StoreTextAsync(Senders(20)[turn % 20], Line, $"{turn}");

        var loop = app.Services.GetRequiredService<ReceivingLoop>();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => loop.WorkAsync(CancellationToken.None))));
        await app.SettleAsync();

        Assert.Equal(200, await app.AskAsync((ConnectDb db) => db.Set<UnclaimedText>().CountAsync()));
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task The_same_message_handed_over_again_changes_nothing(DatabaseKind database)
    {
        var receiver = new Receiver();
        await using var app = await StartAsync(database, receiver);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.StoreTextAsync("+447700900401", Line, "once"u8.ToArray(), "one and the same")));
        await app.SettleAsync();
        await app.StoreTextAsync("+447700900401", Line, "once"u8.ToArray(), "one and the same");
        await app.SettleAsync();

        Assert.Equal(["once"], receiver.From("+447700900401"));
    }

    [Theory, BothDatabases]
    public async Task Left_to_itself_the_service_answers_at_once(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database, new() { LoopsRun = true });

        await app.StoreTextAsync("+447700900101", Line, "book");
        for (var wait = 0; wait < 1_000 && app.Phones.Texts.Count == 0; wait++) await Task.Delay(20);

        Assert.StartsWith("Connect: to see Sam", Assert.Single(app.Phones.Texts).Body, StringComparison.Ordinal);
    }

    private static List<string> Senders(int many) => [.. Enumerable.Range(0, many).Select(index => $"+447700900{401 + index}")];

    private Task<ConnectApp> StartAsync(DatabaseKind database, Receiver receiver) =>
        apps.NewAsync(database, new() { Configure = builder => builder.Services.AddSingleton<IReceiver>(receiver) });

    private sealed class Receiver : IReceiver
    {
        private readonly ConcurrentQueue<(string From, string Body)> _got = new();

        public Func<ReceivedText, bool> Fails { get; init; } = _ => false;

        public IReadOnlyList<string> From(string sender) => [.. _got.Where(text => text.From == sender).Select(text => text.Body)];

        public bool GivesUp { get; init; } = true;

        public bool Accepts(string address) => true;

        public Task GiveUpAsync(ReceivedText text, CancellationToken stop) => GivesUp ? Task.CompletedTask : throw new FormatException("The test wants it so.");

        public Task ReceiveAsync(ReceivedText text, CancellationToken stop)
        {
            if (Fails(text)) throw new FormatException("The test wants it so.");
            _got.Enqueue((text.From, text.Body));
            return Task.CompletedTask;
        }
    }
}
