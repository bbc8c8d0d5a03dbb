using System.Globalization;
using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Modules.Supporting;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Supporting;

/// <summary>What a person and a supporter write to each other by text.</summary>
public sealed class BetweenByTextTests(Apps apps) : IClassFixture<Apps>
{
    private const int People = 8;
    private const int Texts = 1_000;

    [Theory, BothDatabases]
    public async Task Of_a_thousand_texts_between_a_mentor_and_eight_people_none_goes_astray_and_no_number_is_shown(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var mentor = await app.SupporterAsync("Mo", "+447700900399", Role.PeerMentor);
        var people = new List<(PersonId Id, string Phone, string ToMentor, string FromMentor, SupportId Link)>();
        for (var index = 0; index < People; index++)
        {
            var person = await app.Given.ServiceUserAsync($"Kit{index}");
            var link = await app.OpenAsync(person, mentor, SharedThings.Messages);
            people.Add((person, await app.Given.PhoneOfAsync($"Kit{index}"), await app.SupportLineAsync(person, mentor), await app.SupportLineAsync(mentor, person), link));
        }

        Assert.Equal(People, people.Select(person => person.FromMentor).Distinct().Count());
        var before = app.Phones.Texts.Count;
        var random = new Random(20260310);
        var wanted = new List<(SupportId Link, PersonId By, string Body)>();
        for (var number = 0; number < Texts; number++)
        {
            var (person, phone, toMentor, fromMentor, link) = people[random.Next(People)];
            var (fromSide, body) = (random.Next(2) == 0, string.Create(CultureInfo.InvariantCulture, $"text {number}"));
            await app.StoreTextAsync(fromSide ? phone : "+447700900399", fromSide ? toMentor : fromMentor, body);
            wanted.Add((link, fromSide ? person : mentor, body));
            if (number % 50 == 49) await app.SettleAsync();
        }

        await app.SettleAsync();

        var kept = await app.AskAsync((ConnectDb db) => db.Set<SupportMessage>().Where(m => m.Supporter == mentor).ToListAsync());
        Assert.Equal(wanted.Order(Comparer), kept.Select(m => (m.Link, m.By, m.Body)).Order(Comparer));
        var arrived = app.Phones.Texts.Skip(before).ToList();
        Assert.Equal(Texts, arrived.Count);
        foreach (var (link, by, body) in wanted)
        {
            var of = people.Single(one => one.Link == link);
            var text = Assert.Single(arrived, one => one.Body.EndsWith($": {body}", StringComparison.Ordinal));
            Assert.Equal(by == mentor ? (of.ToMentor, of.Phone) : (of.FromMentor, "+447700900399"), (text.From, text.To));
        }

        Assert.DoesNotContain(arrived, text => text.Body.Contains("0770", StringComparison.Ordinal) || text.Body.Contains("+44", StringComparison.Ordinal));
        Assert.Empty(await app.AskAsync((ConnectDb db) => db.Set<Message>().Where(m => m.Body.StartsWith("text ")).ToListAsync()));
        Assert.Empty(await app.AskAsync((ConnectDb db) => db.Set<Confidence>().ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_mother_of_two_sons_writes_to_each_apart(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.OpenAsync(DemoCast.Robin, DemoCast.Maria, officer: DemoCast.Priya);

        await app.StoreTextAsync("+447700900201", await app.SupportLineAsync(DemoCast.Maria, DemoCast.Robin), "tea at six");
        await app.SettleAsync();

        Assert.Equal("Maria: tea at six", (await app.PhoneAsync("Robin"))[^1].Body);
        Assert.Empty(await app.PhoneAsync("Alex"));
    }

    [Theory, BothDatabases]
    public async Task A_mentor_who_is_on_the_books_too_keeps_their_own_affairs_apart(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.OpenAsync(DemoCast.Casey, DemoCast.Jordan);

        // Casey's mentor is Jordan, whose own officer is Sam as well.
        await app.StoreTextAsync("+447700900102", await app.SupportLineAsync(DemoCast.Jordan, DemoCast.Casey), "how are you");
        await app.TextAsync("Jordan", "can you call me please");
        await app.StoreTextAsync("+447700900103", await app.SupportLineAsync(DemoCast.Casey, DemoCast.Jordan), "good thanks");
        await app.SettleAsync();

        Assert.Contains("Jordan: how are you", (await app.PhoneAsync("Casey")).Select(text => text.Body));
        Assert.Contains("Casey: good thanks", (await app.PhoneAsync("Jordan")).Select(text => text.Body));
        var own = await app.AskAsync((ConnectDb db) => db.Set<Message>().Where(m => m.Person == DemoCast.Jordan && m.Author == MessageAuthor.Person).Select(m => m.Body).ToListAsync());
        Assert.Equal(["can you call me please"], own);
    }

    [Theory, BothDatabases]
    public async Task Where_the_pool_is_too_small_it_asks_who_is_meant_and_guesses_never(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database, new() { Lines = 2 });
        var mentor = await app.SupporterAsync("Mo", "+447700900399", Role.PeerMentor);
        for (var index = 0; index < 3; index++) await app.OpenAsync(await app.Given.ServiceUserAsync($"Kit{(char)('A' + index)}"), mentor, SharedThings.Messages);

        await app.StoreTextAsync("+447700900399", "+447700900901", "see you at two");
        await app.SettleAsync();
        Assert.Contains("who is your text for", app.Phones.On("+447700900399")[^1].Body, StringComparison.Ordinal);
        Assert.Empty(await app.AskAsync((ConnectDb db) => db.Set<SupportMessage>().ToListAsync()));

        await app.StoreTextAsync("+447700900399", "+447700900901", "KitA see you at two");
        await app.SettleAsync();
        Assert.Single(await app.AskAsync((ConnectDb db) => db.Set<SupportMessage>().ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task After_the_end_a_supporter_reads_what_anybody_unknown_reads(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var line = await app.SupportLineAsync(DemoCast.Maria, DemoCast.Alex);
        var alexLine = await app.SupportLineAsync(DemoCast.Alex, DemoCast.Maria);
        await app.StoreTextAsync("+447700900101", alexLine, "remove");
        await app.SettleAsync();
        Assert.Empty(app.Phones.On("+447700900201"));

        await app.StoreTextAsync("+447700900201", line, "are you there");
        await app.StoreTextAsync("+447700900777", line, "are you there");
        await app.SettleAsync();

        Assert.Equal(app.Phones.On("+447700900777").Select(text => text.Body), app.Phones.On("+447700900201").Select(text => text.Body));
        Assert.DoesNotContain(app.Phones.On("+447700900101"), text => text.Body.Contains("are you there", StringComparison.Ordinal));
        await app.StoreTextAsync("+447700900101", alexLine, "mum?");
        await app.SettleAsync();
        Assert.Contains("did not go to anybody", app.Phones.On("+447700900101")[^1].Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Worrying_words_alert_the_officer_who_does_not_read_them(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        await app.StoreTextAsync("+447700900101", await app.SupportLineAsync(DemoCast.Alex, DemoCast.Maria), "i want to die");
        await app.SettleAsync();

        Assert.Contains("999", app.Phones.On("+447700900101")[^1].Body, StringComparison.Ordinal);
        Assert.Equal("Alex: i want to die", app.Phones.On("+447700900201")[^1].Body);
        using var sam = await app.SignInAsync("sam.okafor");
        var notices = (await sam.PageAsync("/notifications")).Body!.TextContent;
        Assert.Contains("worrying words between them and a supporter", notices, StringComparison.Ordinal);
        Assert.DoesNotContain("want to die", (await sam.PageAsync($"/people/{DemoCast.Alex}")).Body!.TextContent + notices, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Worrying_words_of_somebody_without_a_worker_alert_the_supervisor(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var line = await app.SupportLineAsync(DemoCast.Alex, DemoCast.Maria);
        await app.DoAsync((ConnectDb db) => db.Set<Assignment>().Where(one => one.Person == DemoCast.Alex).ExecuteDeleteAsync());

        await app.StoreTextAsync("+447700900101", line, "i want to die");
        await app.SettleAsync();

        using var helen = await app.SignInAsync("helen.marsh");
        Assert.Contains("worrying words between them and a supporter", (await helen.PageAsync("/notifications")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static readonly Comparer<(SupportId Link, PersonId By, string Body)> Comparer =
        Comparer<(SupportId Link, PersonId By, string Body)>.Create((one, other) => string.CompareOrdinal($"{one.Body} {one.By} {one.Link}", $"{other.Body} {other.By} {other.Link}"));
}
