using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Settings.Pages;

public sealed class AssistantPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Turned_off_it_answers_nothing_and_turned_on_it_does_again(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        using var off = await sam.PostFormAsync("/settings/assistant", new() { ["On"] = "False" });
        await app.TextAsync("Alex", "book");
        Assert.Empty(await app.PhoneAsync("Alex"));
        Assert.True((await sam.PageAsync("/settings/assistant")).QuerySelector<IHtmlInputElement>("input[value=False]")!.IsChecked);

        using var on = await sam.PostFormAsync("/settings/assistant", new() { ["On"] = "True" });
        await app.TextAsync("Alex", "book");
        Assert.Single(await app.PhoneAsync("Alex"));
    }

    [Theory, BothDatabases]
    public async Task It_is_ones_own_alone(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var leo = await app.SignInAsync("leo.grant");

        using var off = await leo.PostFormAsync("/settings/assistant", new() { ["On"] = "False" });
        await app.TextAsync("Alex", "book");

        Assert.Single(await app.PhoneAsync("Alex"));
    }
}
