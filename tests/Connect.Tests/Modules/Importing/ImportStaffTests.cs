using Connect.Demo;
using Connect.Modules.Importing;
using Connect.Modules.Importing.Checking;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Importing;

/// <summary>Staff and volunteers, from a file.</summary>
public sealed class ImportStaffTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Staff_come_to_their_pods_and_get_a_link_to_sign_in(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var imported = await app.BringAsync(ImportKind.Staff, Files.Staff(
            "Odile,Quill,Support Officer,odile.quill@connect.example,\"Bridge Street | Harbour Road\"", "Vic,Quill,volunteer,vic.quill@connect.example,"));

        Assert.Equal(2, imported.Value);
        var odile = await app.AskAsync((ConnectDb db) => db.Set<Person>().SingleAsync(person => person.FirstName == "Odile"));
        Assert.Equal(Role.SupportOfficer, odile.Role);
        Assert.Equal(["Bridge Street", "Harbour Road"], (await app.AskAsync((PodMembers pods) => pods.OfStaffAsync(odile.Id, default))).Select(pod => pod.Name));
        using var browser = app.Browser();
        using var chosen = await browser.ChooseAsync(await app.LinkAsync("odile.quill@connect.example"), "a password of hers");
        Assert.Equal(System.Net.HttpStatusCode.OK, chosen.StatusCode);
        Assert.Single(app.Mail.In("vic.quill@connect.example"));
    }

    [Theory, BothDatabases]
    public async Task Each_wrong_cell_is_named_and_nobody_is_saved_or_invited(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var file = (await app.KeepAsync(ImportKind.Staff, Files.Staff(
            "Right,Wrongstaff,officer,right@connect.example,Bridge Street",
            "Ann,Wrongstaff,administrator,no address,Mill Lane",
            "Ben,Wrongstaff,volunteer,ben@connect.example,Bridge Street",
            "Cy,Wrongstaff,officer,RIGHT@connect.example,",
            "Dee,Wrongstaff,officer,helen.marsh@connect.example,"))).Value;

        var check = (await app.AskAsync((FileCheck query) => query.OfAsync(file, Mails.Ana, default)))!.Value.Check;

        Assert.Equal([(3, "email"), (3, "pods"), (3, "role"), (4, "pods"), (5, "email"), (6, "email")], check.Problems.Select(problem => (problem.Row, problem.Column)).Order());
        Assert.Equal(ImportProblems.NotAllRight, (await app.ImportAsync(file)).Problem);
        await app.SettleAsync();
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<Person>().AnyAsync(person => person.LastName == "Wrongstaff")));
        Assert.Empty(app.Mail.In("right@connect.example"));
    }

    [Theory, BothDatabases]
    public async Task Who_works_here_already_stays_as_they_are(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);

        Assert.Equal(1, (await app.BringAsync(ImportKind.Staff, Files.Staff("Helen,Marsh,supervisor,Helen.Marsh@connect.example,", "Uli,Newhere,officer,uli@connect.example,Bridge Street"))).Value);
        Assert.Equal(0, (await app.BringAsync(ImportKind.Staff, Files.Staff("Helen,Marsh,supervisor,helen.marsh@connect.example,Harbour Road", "Uli,Newhere,officer,uli@connect.example,"))).Value);

        Assert.DoesNotContain(await app.AskAsync((PodMembers pods) => pods.OfStaffAsync(DemoCast.Helen, default)), pod => pod.Id == DemoCast.HarbourRoad);
    }
}
