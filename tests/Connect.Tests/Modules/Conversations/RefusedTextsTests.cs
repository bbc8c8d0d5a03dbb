using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Conversations;

/// <summary>Send rules are asked when a text is queued and again when it leaves.</summary>
public sealed class RefusedTextsTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task What_a_rule_refuses_shows_in_the_thread_at_once_with_its_reason(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "stop");
        var got = (await app.PhoneAsync("Alex")).Count;

        await app.Bookings.TryBookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00", Actor.Of(DemoCast.Sam));

        using var sam = await app.SignInAsync("sam.okafor");
        var thread = await app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().SingleAsync(thread => thread.Person == DemoCast.Alex));
        var page = await sam.PageAsync($"/conversations/{thread.Id}");
        Assert.Contains("Not sent – Texts to this phone are stopped", page.QuerySelectorAll(".moj-message-item__meta")[^1].TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<DueRow>().CountAsync(row => row.Kind == TextSending.DueKind && row.State == DueState.Waiting)));
        await app.SettleAsync();
        Assert.Equal(got, (await app.PhoneAsync("Alex")).Count);
    }

    [Theory, BothDatabases]
    public async Task What_was_queued_before_STOP_is_refused_when_it_would_leave(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.TryBookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00", Actor.Of(DemoCast.Sam));

        await app.DoAsync((Connect.Modules.People.StopTexts op) => op.RunAsync(DemoCast.Alex, DemoCast.Sam, stopped: true, Actor.ByText(DemoCast.Alex), CancellationToken.None));
        await app.SettleAsync();

        Assert.Empty(await app.PhoneAsync("Alex"));
        Assert.Equal(TextState.Dropped, (await app.AskAsync((ConnectDb db) => db.Set<OutgoingText>().SingleAsync())).State);
    }

    [Theory]
    [BothDatabases("book 1", "you are booked with Sam")]
    [BothDatabases("cancel", "you are no longer booked with Sam")]
    public async Task A_change_by_text_is_told_although_a_STOP_comes_on_its_heels(DatabaseKind database, string command, string told)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        if (command == "cancel") await app.TextAsync("Alex", "book 1");
        var got = (await app.PhoneAsync("Alex")).Count;
        var (phone, line) = (await app.Given.PhoneOfAsync("Alex"), await app.Given.LineAsync("Alex", null));
        await app.StoreTextAsync(phone, line, command);
        await app.StoreTextAsync(phone, line, "stop");
        await app.SettleAsync();

        Assert.Contains((await app.PhoneAsync("Alex")).Skip(got), text => text.Body.Contains(told, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_reminder_at_night_is_held_and_not_refused(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        app.JumpTo(Local.Utc("2027-03-01 22:00"));

        await app.DoAsync((WriteText op) => op.RunAsync(
            new(DemoCast.Alex, DemoCast.Sam, "Connect: a reminder.") { Unprompted = true }, new Actor(DemoCast.Sam, ActorKind.Assistant), CancellationToken.None));
        await app.MoveClockAsync(Local.Utc("2027-03-02 09:00"));

        Assert.Equal(["2027-03-02 08:00 Connect: a reminde"], await app.GotAsync("Alex"));
    }
}
