using System.Net;
using Connect.Demo;
using Connect.Modules.Profile;
using Connect.Platform;
using Connect.Platform.Audit;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;

namespace Connect.Tests.Modules.Profile;

public sealed class ProfileTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task What_somebody_likes_to_be_called_is_used_on_pages_and_their_worker_is_told_once(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInFullyAsync();

        using var changed = await alex.PostFormAsync("/profile/edit/called-name", new() { ["Value"] = " Lex " });
        await app.SettleAsync();
        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Equal("/profile", changed.Path());
        Assert.Contains("Lex", (await alex.PageAsync("/home")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lex Jones", (await sam.PageAsync($"/people/{DemoCast.Alex}")).QuerySelector("h1")!.TextContent);
        Assert.Contains("On record as Alex Jones", (await sam.PageAsync($"/people/{DemoCast.Alex}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("likes to be called", (await sam.PageAsync("/notifications")).Body!.TextContent, StringComparison.Ordinal);
        var acts = (await app.AuditAsync()).Where(audit => audit.Kinds == (int)AuditKind.Alteration).SelectMany(audit => audit.Read()).ToList();
        Assert.Contains(acts, act => act is { Thing: "person", Fields: "called name" });
        Assert.DoesNotContain(await app.AuditAsync(), audit => audit.Acts.Contains("Lex", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_code_alone_opens_no_details_and_what_is_on_record_is_not_changed_by_oneself(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var byCode = await app.SignInByTextAsync("+447700900101");
        Assert.Equal("/sign-in/pin", await byCode.PathAsync("/profile"));
        using (await byCode.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin })) { }

        Assert.Equal("/profile", await byCode.PathAsync("/profile"));
        Assert.Equal(HttpStatusCode.NotFound, await byCode.StatusAsync("/profile/edit/first-name"));
        Assert.Equal(HttpStatusCode.NotFound, await byCode.StatusAsync("/profile/edit/birth-date"));
    }

    [Theory, BothDatabases]
    public async Task Somebody_who_chooses_Welsh_reads_Welsh_at_once(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInFullyAsync();

        using var changed = await alex.PostFormAsync("/profile/edit/language", new() { ["Value"] = nameof(Language.Welsh) });

        Assert.Contains("Eich manylion", (await TextSignIn.PageAsync(changed)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Their_team_changes_what_is_on_record_and_nobody_of_another_pod_does(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        using var nia = await app.SignInAsync("nia.rees");
        var born = $"/people/{DemoCast.Jordan}/details/birth-date";

        using var wrong = await sam.PostFormAsync(born, new() { ["Value"] = "31/2/1990" });
        using var right = await sam.PostFormAsync(born, new() { ["Value"] = "3/2/1990" });

        Assert.Contains("real date", await wrong.ErrorAsync(), StringComparison.Ordinal);
        Assert.Contains("3/2/1990", (await TextSignIn.PageAsync(right)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync($"/people/{DemoCast.Jordan}/details"));
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(born));
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync($"/people/{DemoCast.Leo}/details"));
    }

    [Theory, BothDatabases]
    public async Task What_a_worker_tells_is_read_by_those_they_work_with(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        using (await sam.PostFormAsync("/settings/profile", new() { ["RoleWords"] = "I help with work", ["Hours"] = "Mondays", ["Languages"] = "English, Igbo", ["HowIWork"] = "I <b>listen</b>." })) { }
        using var alex = await app.SignInByTextAsync("+447700900101");
        using var morgan = await app.SignInByTextAsync("+447700900105");

        var team = (await alex.PageAsync("/my-team")).QuerySelector("main")!;

        Assert.Contains("I help with work", team.TextContent, StringComparison.Ordinal);
        Assert.Contains("I <b>listen</b>.", team.TextContent, StringComparison.Ordinal);
        Assert.Contains("SO", team.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", team.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", (await morgan.PageAsync("/my-team")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_somebody_needs_is_said_where_a_time_is_booked_with_them(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInFullyAsync();
        using (await alex.PostFormAsync("/profile/needs", new() { ["Chosen"] = "Interpreter", ["Note"] = "Polish, please" })) { }
        using (await alex.PostFormAsync("/profile/times", new() { ["Chosen"] = "Mornings" })) { }
        using var sam = await app.SignInAsync("sam.okafor");

        var words = (await sam.PageAsync($"/people/{DemoCast.Alex}/appointments/arrange")).QuerySelector("main")!.TextContent;

        Assert.Contains("Book an interpreter", words, StringComparison.Ordinal);
        Assert.Contains("Polish, please", words, StringComparison.Ordinal);
        Assert.Contains("mornings", words, StringComparison.Ordinal);
        Assert.Contains("Polish, please", (await alex.PageAsync("/profile")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("O'Neil-Smith", true)]
    [InlineData("Zoë", true)]
    [InlineData("", true)]
    [InlineData("Reply YES to 80800!", false)]
    [InlineData("=cmd", false)]
    [InlineData("Anna\u202E", false)]
    public void A_name_is_letters(string typed, bool isOne) =>
        Assert.Equal(isOne, DetailRules.Read(Connect.Modules.People.Detail.CalledName, typed, new(2027, 3, 1)).Succeeded);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Welsh)]
    public void The_text_that_there_is_an_answer_says_nothing_of_what_was_asked(Language language) =>
        TextRules.Keep(ProfileTexts.Answered(language, "0117 496 0200"), language);
}
