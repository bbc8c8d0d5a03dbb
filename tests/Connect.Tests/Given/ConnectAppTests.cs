using System.Net;

namespace Connect.Tests.Given;

public sealed class ConnectAppTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Somebody_texts_and_is_booked(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);

        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "book 2");

        Assert.Empty(app.Log.Errors);
        var got = await app.PhoneAsync("Alex");
        Assert.Contains("1 Mon 1 Mar 10am", got[0].Body, StringComparison.Ordinal);
        Assert.StartsWith("Connect: you are booked with Sam on Mon 1 March at 11am.", got[1].Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Somebody_signs_in_and_opens_a_page(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);

        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Equal(HttpStatusCode.OK, await sam.StatusAsync("/sign-out"));
    }

    [Theory, BothDatabases]
    public async Task Time_steps_through_what_is_due(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Jordan", "book");
        await app.TextAsync("Jordan", "book 1");

        await app.MoveClockAsync(TimeSpan.FromHours(3));

        Assert.Contains("how was it with Sam?", (await app.PhoneAsync("Jordan"))[^1].Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Another_one_is_copied_from_the_same_template(DatabaseKind database)
    {
        await using (await apps.NewAsync(database)) { }
        await using (await apps.NewAsync(database)) { }

        Assert.Equal(1, Templates.TimesMade(database, new()));
    }
}
