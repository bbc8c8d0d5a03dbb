using System.Net;
using Connect.Demo;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Connect.Tests.Platform.Audit;

/// <summary>Whoever looks at a person's record has been written down before they see it.</summary>
public sealed class ReadLogTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_page_about_a_person_says_who_looked_at_whom_and_at_what(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        await sam.PageAsync(PersonLinks.Person(DemoCast.Alex));

        var read = (await app.AuditAsync())[^1];
        Assert.All(read.Read(), act => Assert.Equal(
            (AuditKind.Consultation, DemoCast.Sam.Value, "Officer", "page"), (act.Kind, act.By!.Value, act.Role, act.Channel)));
        Assert.All(read.Read(), act => Assert.Equal([DemoCast.Alex.Value], act.People));
        Assert.Equal("conversation journal person sign-in supporter", string.Join(' ', read.Read().Select(act => act.Thing).Distinct().Order()));
        Assert.Contains("name,phone,pod,workers", read.Acts, StringComparison.Ordinal);
        Assert.NotNull(read.Request);
        Assert.Equal(app.Now, read.At);
    }

    [Theory, BothDatabases("/people", "person")]
    [BothDatabases("/conversations", "conversation")]
    [BothDatabases("/conversations?handler=lines", "conversation")]
    [BothDatabases("/planner", "appointment")]
    [BothDatabases("/planner?handler=fragment", "appointment")]
    [BothDatabases("/notifications", "notification")]
    [BothDatabases("/notifications?handler=lines", "notification")]
    [BothDatabases("/staff", "notification")]
    [BothDatabases("/staff?handler=panels", "conversation")]
    public async Task A_list_names_everybody_whom_it_shows(DatabaseKind database, string path, string thing)
    {
        await using var app = await apps.NewAsync(database);
        foreach (var who in new[] { "Alex", "Casey" })
        {
            await app.TextAsync(who, "book");
            await app.TextAsync(who, "book 1");
            await app.TextAsync(who, "I will be late");
        }

        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Equal(HttpStatusCode.OK, await sam.StatusAsync(path));

        var listed = (await app.AuditAsync())[^1].Read().Single(act => act.Thing == thing);
        Assert.Equal(AuditKind.Consultation, listed.Kind);
        Assert.Subset(listed.People.ToHashSet(), new HashSet<Guid> { DemoCast.Alex.Value, DemoCast.Casey.Value });
    }

    [Theory, BothDatabases]
    public async Task A_read_that_cannot_be_logged_is_not_shown(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        await ((IHostedService)app.Services.GetRequiredService<IKeepReads>()).StopAsync(CancellationToken.None);

        using var answer = await sam.Client.GetAsync(PersonLinks.Person(DemoCast.Alex));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Sorry, the service is unavailable", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex", body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_was_not_shown_is_not_logged(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var nia = await app.SignInAsync("nia.rees");
        var before = (await app.AuditAsync()).Count;

        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(PersonLinks.Person(DemoCast.Alex)));
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(PersonLinks.Person(PersonId.New())));

        Assert.Equal(before, (await app.AuditAsync()).Count);
    }

    [Theory, BothDatabases]
    public async Task Pages_asked_for_at_once_are_all_logged(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        var before = (await app.AuditAsync()).Count;

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => sam.StatusAsync(PersonLinks.Person(DemoCast.Alex))));

        Assert.Equal(before + 40, (await app.AuditAsync()).Count);
    }
}
