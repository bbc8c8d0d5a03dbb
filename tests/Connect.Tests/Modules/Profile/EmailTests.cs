using System.Text.RegularExpressions;
using Connect.Demo;
using Connect.Modules.People;
using Connect.Platform.Data;
using Connect.Tests.Fakes;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Profile;

public sealed partial class EmailTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task An_address_counts_once_its_link_was_pressed_and_the_link_works_once_and_for_its_owner(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInFullyAsync();
        using var wrong = await alex.PostFormAsync("/profile/email", new() { ["Email"] = "alex at example", ["Pin"] = DemoCast.AlexPin });
        using (await alex.PostFormAsync("/profile/email", new() { ["Email"] = "alex@example.org", ["Pin"] = DemoCast.AlexPin })) { }
        await app.SettleAsync();
        var link = LinkIn(app.Services.GetRequiredService<FakeMail>().In("alex@example.org")[^1].Body);
        Assert.Null(await EmailAsync(app));

        using var proved = await alex.PostFormAsync(link, []);
        using var again = await alex.PostFormAsync(link, []);

        Assert.NotEmpty(await wrong.ErrorAsync());
        Assert.Equal("/profile", proved.Path());
        Assert.Equal("/profile/email", again.Path());
        Assert.Equal("alex@example.org", await EmailAsync(app));
    }

    [Theory, BothDatabases]
    public async Task A_screen_that_was_left_open_mails_no_link_without_the_PIN(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInFullyAsync();

        using var without = await alex.PostFormAsync("/profile/email", new() { ["Email"] = "thief@example.org" });
        using var wrong = await alex.PostFormAsync("/profile/email", new() { ["Email"] = "thief@example.org", ["Pin"] = "000001" });
        await app.SettleAsync();

        Assert.All(new[] { await without.ErrorAsync(), await wrong.ErrorAsync() }, words => Assert.Contains("Check your PIN", words, StringComparison.Ordinal));
        Assert.Empty(app.Services.GetRequiredService<FakeMail>().In("thief@example.org"));
    }

    private static Task<string?> EmailAsync(ConnectApp app) =>
        app.AskAsync((ConnectDb db) => db.Set<Person>().Where(person => person.Id == DemoCast.Alex && person.EmailProvedAt != null).Select(person => person.Email).SingleOrDefaultAsync());

    private static string LinkIn(string body) => Link().Match(body).Value;

    [GeneratedRegex(@"/profile/email/proof\S+")]
    private static partial Regex Link();
}
