using Connect.Demo;
using Connect.Modules.Importing;
using Connect.Modules.MyData.Copies;
using Connect.Modules.Planner;
using Connect.Modules.Planner.Tables;
using Connect.Modules.Pods;
using Connect.Modules.Settings;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Architecture;

/// <summary>Whoever asks what is held about them is told of every table, and nothing about somebody stays by being forgotten.</summary>
public sealed class PersonalDataTests(Apps apps) : IClassFixture<Apps>
{
    // Tables with a person in them about whom they say nothing to keep or give, each with its reason.
    private static readonly Type[] AboutNobody =
    [
        typeof(KeptFile), // which administrator brought a file; it is gone in an hour
        typeof(Leave), typeof(Availability), typeof(BusyTime), typeof(WorkerDay), typeof(WorkerSettings), // a worker's own working hours and settings
        typeof(Redaction), // which worker took words out of a copy; it goes with the request that it is part of
        typeof(Slot), // a worker's times; for half an hour one is held for somebody
    ];

    [Fact]
    public async Task Every_table_with_a_person_in_it_says_what_it_keeps_about_them()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        var tables = await app.AskAsync((ConnectDb db) => Task.FromResult(db.Model.GetEntityTypes().Where(IsAboutPeople).Select(entity => entity.ClrType).ToList()));
        var covered = await app.AskAsync((IEnumerable<IPersonParts> parts) => Task.FromResult(parts.Select(part => part.Row).ToList()));
        Assert.NotEmpty(tables);

        Assert.All(tables.Except(covered).Except(AboutNobody), table =>
            Assert.Fail($"{table.FullName} has a person in it: say with AddPersonRows what it keeps about them (docs/map.md), or why nothing."));
        Assert.Empty(AboutNobody.Except(tables));
        Assert.Equal(covered.Count, covered.Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task Each_counts_and_gives_what_there_is_about_somebody_or_says_why_not(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "book 1");

        var given = await app.AskAsync(async (IEnumerable<IPersonParts> parts) =>
        {
            var all = new List<(string Title, int Count, IReadOnlyList<HeldRow> Rows, string? Why)>();
            foreach (var part in parts)
                all.Add((part.Title, await part.PreviewAsync(DemoCast.Alex, default), await part.ExportAsync(DemoCast.Alex, 0, 500, default), part.WithheldBecause));
            return all;
        });

        Assert.All(given, part => Assert.Equal(part.Why is null ? part.Count : 0, part.Rows.Count));
        Assert.Contains(given, part => part is { Title: "Appointments", Count: > 0 });
        Assert.All(given.SelectMany(part => part.Rows), row => Assert.NotEmpty(row.Key));
    }

    [Fact]
    public async Task Staff_read_of_the_person_and_are_not_spoken_to_in_their_place()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        var titles = await app.AskAsync((IEnumerable<IPersonParts> parts) => Task.FromResult(parts.Select(part => part.StaffTitle).ToList()));

        Assert.DoesNotContain(titles, title => title.Split(' ').Any(word => word is "you" or "You" or "your" or "Your"));
    }

    private static bool IsAboutPeople(IEntityType entity) => entity.GetTableName() is not null
        && (entity.ClrType.IsAssignableTo(typeof(IAboutPerson)) || entity.GetProperties().Any(property => property.ClrType == typeof(PersonId) || property.ClrType == typeof(PersonId?) || NamesInWords(entity, property)));

    // OpenIddict's tables have a person's number as words.
    private static bool NamesInWords(IEntityType entity, IProperty property) => property.Name == "Subject" && entity.ClrType.BaseType!.Namespace!.StartsWith("OpenIddict.", StringComparison.Ordinal);
}
