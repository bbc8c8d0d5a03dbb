using System.Diagnostics;
using Connect.Demo;
using Connect.Modules.Enrolment;
using Connect.Modules.Importing;
using Connect.Modules.Importing.Checking;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Importing;

/// <summary>Service users with their pods and workers, from a file.</summary>
public sealed class ImportPeopleTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Somebody_comes_to_their_pod_and_workers_and_their_number_waits_to_be_proved(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var imported = await app.BringAsync(ImportKind.People, Files.People(
            "Rowan,Import,27/3/1990,+44 (0)7700 900311,,Cymraeg,Bridge Street,SAM.OKAFOR@connect.example,leo.grant@connect.example | helen.marsh@connect.example",
            "Sky,Import,1991-04-01,,,,Harbour Road (Harbour Road),nia.rees@connect.example,"));

        Assert.Equal(2, imported.Value);
        var rowan = await PersonAsync(app, "Rowan");
        Assert.Equal(("+447700900311", PhoneUse.Own, null, PhoneDoubt.New, PersonState.Enrolled, Language.Welsh, new DateOnly(1990, 3, 27)),
            (rowan.Phone, rowan.PhoneUse, rowan.PhoneProvedAt, rowan.PhoneDoubt, rowan.State, rowan.Language, rowan.DateOfBirth));
        var workers = await app.AskAsync((Workers query) => query.OfAsync(rowan.Id, default));
        Assert.Equal(["Helen", "Leo", "Sam"], workers.Select(worker => worker.FirstName).Order());
        Assert.Equal(DemoCast.Sam, (await app.AskAsync((Workers workers) => workers.OfficerOfAsync(rowan.Id, default)))!.Id);
        Assert.True(await app.AskAsync((ConnectDb db) => db.MayAsync(Actor.Of(DemoCast.Priya), AccessAction.See, Thing.Person, rowan.Id, default)));
        Assert.False(await app.AskAsync((ConnectDb db) => db.MayAsync(Actor.Of(DemoCast.Nia), AccessAction.See, Thing.Person, rowan.Id, default)));
        var sky = await PersonAsync(app, "Sky");
        Assert.Equal((null, PhoneUse.None), (sky.Phone, sky.PhoneUse));

        await app.SettleAsync();
        Assert.Empty(app.Phones.On("+447700900311"));
        Assert.Equal(1, await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().CountAsync(entry => entry.Person == rowan.Id && entry.Kind == "person.state")));
        Assert.Contains((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act.Thing == "person" && act.People.Contains(rowan.Id.Value) && act.By == DemoCast.Ana.Value);
    }

    [Theory, BothDatabases]
    public async Task Each_wrong_cell_is_named_by_row_and_column_and_nobody_is_saved(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var file = (await app.KeepAsync(ImportKind.People, Files.People(
            Files.Row("Right", "Wrongfile", "27/3/1990", "07700 900321"),
            Files.Row("", "Wr0ng", "31/2/1990", "12345", "borrowed"),
            "Ann,Wrongfile,1/1/2030,,,German,Mill Lane,leo.grant@connect.example,nobody@connect.example",
            "Ben,Wrongfile,1/1/1990,,,,Harbour Road,sam.okafor@connect.example,"))).Value;

        var check = (await app.AskAsync((FileCheck query) => query.OfAsync(file, Mails.Ana, default)))!.Value.Check;

        Assert.Equal((1, 0, 3), (check.New, check.Here, check.WrongRows));
        Assert.Equal(
        [
            (3, "date of birth"), (3, "first name"), (3, "last name"), (3, "mobile number"), (3, "whose phone"),
            (4, "date of birth"), (4, "language"), (4, "officer"), (4, "other workers"), (4, "pod"), (5, "officer"),
        ], check.Problems.Select(problem => (problem.Row, problem.Column)).Order());
        Assert.Equal(ImportProblems.NotAllRight, (await app.ImportAsync(file)).Problem);
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<Person>().AnyAsync(person => person.LastName == "Wrongfile")));
    }

    [Theory, BothDatabases]
    public async Task The_same_file_again_changes_nothing_and_says_that_all_are_here(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var file = Files.People(Files.Row("Twice", "Over", "27/3/1990", "07700 900331"), Files.Row("Once", "Over", "28/3/1990", ""));
        Assert.Equal(2, (await app.BringAsync(ImportKind.People, file)).Value);
        var before = await app.AskAsync((ConnectDb db) => db.Set<Person>().CountAsync());

        var again = (await app.KeepAsync(ImportKind.People, file)).Value;
        var check = (await app.AskAsync((FileCheck query) => query.OfAsync(again, Mails.Ana, default)))!.Value.Check;

        Assert.Equal((0, 2, true), (check.New, check.Here, check.IsAllRight));
        Assert.Equal(0, (await app.ImportAsync(again)).Value);
        Assert.Equal(before, await app.AskAsync((ConnectDb db) => db.Set<Person>().CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_number_or_a_person_that_is_there_already_is_found_on_record_and_in_the_file(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        await app.BringAsync(ImportKind.People, Files.People(Files.Row("Kit", "Onrecord", "27/3/1990", "07700 900341"), Files.Row("Max", "Onrecord", "28/3/1990", "07700 900342", "shared")));

        Assert.Equal(
        [
            (2, "mobile number", "They are on record with another number"), // Kit with a new number
            (3, "mobile number", "Somebody else has this number on record"), // Kit's number, alone
            (5, "mobile number", "Row 4 has the same number"), // twice in the file
            (7, "last name", "Row 6 has the same name and date of birth"), // the same person twice
        ], await WrongAsync(app,
            Files.Row("KIT", "onrecord", "27/3/1990", "07700 900343"),
            Files.Row("Ida", "Other", "1/1/1990", "07700 900341"),
            Files.Row("Jo", "Other", "2/1/1990", "07700 900344"),
            Files.Row("Jim", "Other", "3/1/1990", "07700 900344", "shared"),
            Files.Row("Una", "Other", "4/1/1990", "07700 900342", "shared"),
            Files.Row("Una", "Other", "4/1/1990", "")));
    }

    [Theory, BothDatabases]
    public async Task Somebody_who_may_be_on_record_already_is_left_to_the_office(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        await app.BringAsync(ImportKind.People, Files.People(Files.Row("Pat", "Twinned", "27/3/1990", "")));
        await app.BringAsync(ImportKind.People, Files.People(Files.Row("Patrick", "Twinned", "27/3/1990", "07700 900351")));

        var (pat, patrick) = (await PersonAsync(app, "Pat"), await PersonAsync(app, "Patrick"));
        var twins = await app.AskAsync((Twins query) => query.PageAsync(null, Mails.Ana, default));
        Assert.Contains(twins.Rows, twin => twin.Person.Id == patrick.Id && twin.Other.Id == pat.Id);
    }

    [Theory, BothDatabases]
    public async Task Of_two_files_with_one_number_at_once_one_is_imported(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        for (var times = 0; times < 5; times++)
        {
            var rows = Files.People(Files.Row("Same", $"Moment{(char)('a' + times)}", "27/3/1990", $"07700 90036{times}"));
            var files = new List<(Guid Id, Actor By)>();
            foreach (var by in new[] { Mails.Ana, Mails.Ana with { Person = DemoCast.Helen } }) files.Add(((await app.KeepAsync(ImportKind.People, rows, by)).Value, by));

            var imported = await Task.WhenAll(files.Select(file => app.ImportAsync(file.Id, file.By)));

            Assert.Equal([0, 1], imported.Select(one => one.Value).Order());
        }
    }

    [Theory, BothDatabases]
    public async Task A_file_of_5000_is_imported_in_one_go(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var file = Files.People([.. Enumerable.Range(0, 5000).Select(number => Files.Row($"{Letters(number)}", "Many", $"{1 + number % 28}/{1 + number % 12}/{1950 + number % 50}", number % 2 == 0 ? $"07400 {100000 + number}" : ""))]);

        var watch = Stopwatch.StartNew();
        var imported = await app.BringAsync(ImportKind.People, file);

        Assert.Equal(5000, imported.Value);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
        Assert.Equal(5000, await app.AskAsync((ConnectDb db) => db.Set<Assignment>().CountAsync(assignment => assignment.Worker == DemoCast.Sam && assignment.SortName.StartsWith("many "))));
    }

    private static async Task<List<(int, string, string)>> WrongAsync(ConnectApp app, params string[] rows)
    {
        var file = (await app.KeepAsync(ImportKind.People, Files.People(rows))).Value;
        var check = (await app.AskAsync((FileCheck query) => query.OfAsync(file, Mails.Ana, default)))!.Value.Check;
        return [.. check.Problems.Select(problem => (problem.Row, problem.Column, problem.Words.Split('.')[0].Split(',')[0]))];
    }

    private static string Letters(int number) => new([(char)('A' + number / 676 % 26), (char)('a' + number / 26 % 26), (char)('a' + number % 26)]);

    private static Task<Person> PersonAsync(ConnectApp app, string firstName) => app.AskAsync((ConnectDb db) => db.Set<Person>().SingleAsync(person => person.FirstName == firstName));
}
