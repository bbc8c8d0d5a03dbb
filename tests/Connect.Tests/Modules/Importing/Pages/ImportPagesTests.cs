using System.Net;
using System.Text;
using Connect.Demo;
using Connect.Modules.Importing;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Mail;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connect.Tests.Modules.Importing.Pages;

/// <summary>An administrator brings a file, sees what is wrong, and imports it once nothing is.</summary>
public sealed class ImportPagesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_file_is_checked_mended_and_imported(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        using var wrong = await BringAsync(ana, "People", Files.People(Files.Row("Page", "Bringer", "27/3/1990", "07700 900361"), Files.Row("<b>Ad</b>", "Bringer", "yesterday", "")));
        var said = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("1 row needs mending", said);
        Assert.Contains("Row&nbsp;3", said);
        Assert.Contains("Enter day, month and year, such as 27/03/1990", said);
        Assert.DoesNotContain("Import 1", said);
        Assert.DoesNotContain("<b>Ad</b>", said);
        Assert.Contains("3,date of birth,yesterday,", await ana.Client.GetStringAsync($"{wrong.RequestMessage!.RequestUri!.AbsolutePath}/errors"));

        using var right = await BringAsync(ana, "People", Files.People(Files.Row("Page", "Bringer", "27/3/1990", "07700 900361")));
        Assert.Contains("Import 1 person", await right.Content.ReadAsStringAsync());
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<Person>().AnyAsync(person => person.LastName == "Bringer")));
        using var imported = await PressAsync(ana, right, "");
        Assert.Contains("1 person is imported", await imported.Content.ReadAsStringAsync());
        Assert.True(await app.AskAsync((ConnectDb db) => db.Set<Person>().AnyAsync(person => person.LastName == "Bringer")));

        using var again = await BringAsync(ana, "People", Files.People(Files.Row("Page", "Bringer", "27/3/1990", "07700 900361")));
        Assert.Contains("Everybody in the file is here already", await again.Content.ReadAsStringAsync());
        using var dropped = await PressAsync(ana, again, "?handler=drop");
        Assert.Contains("thrown away", await dropped.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, await ana.StatusAsync(again.RequestMessage!.RequestUri!.AbsolutePath));
    }

    [Theory, BothDatabases]
    public async Task Where_no_mail_can_be_sent_it_says_so_before_anybody_is_saved(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database, new() { Configure = builder => builder.Services.RemoveAll<IMailGateway>() });
        using var ana = await app.SignInAsync("ana.silva");

        using var staff = await BringAsync(ana, "Staff", Files.Staff("Ann,Unsent,officer,ann.unsent@connect.example,Bridge Street"));
        var said = await staff.Content.ReadAsStringAsync();
        Assert.Contains("Mail is not set up", said);
        Assert.DoesNotContain("gets a mail", said);
        Assert.Contains("Import 1 member of staff", said);
        using var people = await BringAsync(ana, "People", Files.People(Files.Row("Pia", "Unsent", "27/3/1990", "")));
        Assert.DoesNotContain("Mail is not set up", await people.Content.ReadAsStringAsync());
    }

    [Theory, BothDatabases]
    public async Task A_file_that_cannot_be_read_is_answered_in_words(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        foreach (var (file, words) in new[]
        {
            (Encoding.Latin1.GetBytes($"{Files.StaffHeader}\nJosé,One,officer,j@example.org,"), "CSV UTF-8"),
            (Files.Of("first name,last name,email", "a,b,c"), "The column “role” is missing"),
            (Files.Of(Files.StaffHeader + ",case number", "a,b,c,d,e,f"), "The column “case number” is not known"),
            (new byte[ImportLimits.Bytes + 1], "larger than 2 MB"),
            (Files.Staff(), "There is nobody in the file"),
            ([], "Choose a file"),
        })
        {
            using var answer = await BringAsync(ana, "Staff", file);
            Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        }
    }

    [Theory, BothDatabases]
    public async Task A_file_is_for_whoever_brought_it_and_gone_after_an_hour(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var ana = await app.SignInAsync("ana.silva");
        var id = (await app.KeepAsync(ImportKind.People, Files.People(Files.Row("Late", "Comer", "27/3/1990", "")))).Value;
        var other = Actor.Of(PersonId.New()) with { Role = "Administrator" };
        var sam = Actor.Of(DemoCast.Sam) with { Role = "Officer" };

        Assert.Equal(ImportProblems.Unknown, (await app.ImportAsync(id, other)).Problem);
        Assert.Equal(ImportProblems.Unknown, (await app.KeepAsync(ImportKind.People, Files.People(Files.Row("No", "Right", "27/3/1990", "")), sam)).Problem);
        var sealedFile = await app.AskAsync((ConnectDb db) => db.Set<KeptFile>().Select(file => file.Content).SingleAsync());
        Assert.Equal(-1, sealedFile.AsSpan().IndexOf("Comer"u8));
        Assert.Equal(HttpStatusCode.OK, await ana.StatusAsync($"/admin/import/{id}"));

        await app.MoveClockAsync(TimeSpan.FromMinutes(61));

        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<KeptFile>().CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, await ana.StatusAsync($"/admin/import/{id}"));
        Assert.Equal(ImportProblems.Unknown, (await app.ImportAsync(id)).Problem);
    }

    [Theory, BothDatabases]
    public async Task Only_administrators_reach_it_and_the_templates_are_right(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var ana = await app.SignInAsync("ana.silva");
        using var helen = await app.SignInAsync("helen.marsh");

        foreach (var path in new[] { "/admin/import", "/admin/import/columns", "/admin/import/template/Staff", "/admin/import/template/People" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await helen.StatusAsync(path));
            Assert.Equal(HttpStatusCode.OK, await ana.StatusAsync(path));
        }

        foreach (var kind in Enum.GetValues<ImportKind>())
            Assert.True((await app.KeepAsync(kind, await ana.Client.GetByteArrayAsync($"/admin/import/template/{kind}"))).Succeeded);
    }

    private static Task<HttpResponseMessage> BringAsync(Browser browser, string kind, byte[] file) =>
        browser.UploadAsync("/admin/import", new() { ["Kind"] = kind }, "Upload", file);

    private static async Task<HttpResponseMessage> PressAsync(Browser browser, HttpResponseMessage page, string handler)
    {
        var path = page.RequestMessage!.RequestUri!.AbsolutePath;
        var token = (await browser.PageAsync(path)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await browser.Client.PostAsync(path + handler, form);
    }
}
