using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Conversations;

public sealed class HandingOverTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Of_texts_handed_over_at_once_by_several_nodes_none_is_left_out_of_the_count(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "my bus is late");
        var line = await app.Given.LineAsync("Alex");
        for (var text = 0; text < 40; text++) await app.StoreTextAsync(await app.Given.PhoneOfAsync("Alex"), line, $"it is number {text}");
        var waiting = await app.AskAsync((ConnectDb db) => db.Set<ReceivedText>().Where(text => text.State == ReceivedState.Waiting).ToListAsync());

        // Two nodes would each take some of them; here all are taken at once.
        await Task.WhenAll(waiting.Select(text => app.Services.GetRequiredService<IFrame>().RunAsync(async (services, stop) =>
        {
            await services.GetRequiredService<IReceiver>().ReceiveAsync(text, stop);
            return true;
        }, CancellationToken.None)));

        var thread = await app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().SingleAsync(thread => thread.Person == DemoCast.Alex));
        Assert.Equal(41, thread.Unread);
        Assert.Equal(app.Now, thread.WaitingSince);
        Assert.Equal(41, await app.AskAsync((ConnectDb db) => db.Set<Message>().CountAsync(message => message.Author == MessageAuthor.Person)));
    }

    [Theory, BothDatabases]
    public async Task The_first_texts_of_all_are_counted_too(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        await app.TextAsync("Casey", "hello there");
        await app.TextAsync("Casey", "are you in");

        Assert.Equal(2, (await app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().SingleAsync(thread => thread.Person == DemoCast.Casey))).Unread);
    }
}
