using Connect.Demo;
using Connect.Modules.Assistants;
using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Tests.Fakes;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Conversations;

/// <summary>A sender's number proves nothing: whoever forges it learns nothing and does no harm that is not told and undone.</summary>
public sealed class ForgedSendersTests(Apps apps) : IClassFixture<Apps>
{
    private const int Texts = 10_000;
    private const int AtOnce = 500;

    [Theory, BothDatabases]
    public async Task Ten_thousand_forged_texts_tell_no_fact_to_a_number_not_on_record_and_change_nothing_unsaid(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var known = await app.AskAsync((ConnectDb db) => db.Set<Person>().Where(p => p.Phone != null).Select(p => p.Phone!).ToListAsync());
        var strangers = Enumerable.Range(0, 25).Select(index => $"+447700900{300 + index}").ToList();

        var forged = new ForgedTexts();
        for (var sent = 0; sent < Texts; sent += AtOnce)
        {
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ =>
                app.StoreTextAsync(forged.Below(2) == 0 ? known[forged.Below(known.Count)] : strangers[forged.Below(strangers.Count)], $"+447700900{901 + forged.Below(12)}", forged.Body())));
            await app.MoveClockAsync(TimeSpan.FromMinutes(7));
        }

        Assert.Empty(app.Log.Errors);
        Assert.Equal(Texts, await app.AskAsync((ConnectDb db) => db.Set<ReceivedText>().CountAsync(text => text.State == ReceivedState.Done)));
        OnlyTheNumbersOnRecordAreTold(app.Phones.Texts, known, strangers);
        await EveryChangeIsTold(app);
        await EachTimeIsOnePersons(app);
    }

    [Theory, BothDatabases]
    public async Task Whatever_a_forged_text_changed_NOT_ME_brings_back(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var (forged, changes) = (new ForgedTexts(), 0);
        for (var sent = 0; sent < 300; sent++)
        {
            var (before, got) = (await BookedAsync(app), app.Phones.Texts.Count);
            await app.TextAsync("Alex", forged.Below(3) == 0 ? "change" : forged.Body(), forged.Below(4) == 0 ? "Leo" : "Sam");
            var told = app.Phones.Texts.Skip(got).Where(text => text.Body.EndsWith("reply BOOK.", StringComparison.Ordinal) || text.Body.EndsWith("NOT ME.", StringComparison.Ordinal));
            if (!Lost(before, await BookedAsync(app)) || told.Any(text => text.Body.Contains("thank you for telling us", StringComparison.Ordinal))) continue;

            // Every other time a STOP is forged after it.
            if (changes++ % 2 == 0) await app.TextAsync("Alex", "stop");
            Assert.Contains(told, text => text.Body.Contains("If this was not you reply NOT ME.", StringComparison.Ordinal));
            await app.TextAsync("Alex", "NOT ME");
            Assert.Equal(before, await BookedAsync(app));
            await app.TextAsync("Alex", "start");
            await app.MoveClockAsync(TimeSpan.FromMinutes(3));
        }

        Assert.InRange(changes, 20, 300);
        Assert.Empty(app.Log.Errors);
    }

    // A stranger learns, once, that the number is not known, and nothing else ever.
    private static void OnlyTheNumbersOnRecordAreTold(IReadOnlyList<PhoneText> texts, IReadOnlyCollection<string> known, IEnumerable<string> strangers)
    {
        var others = texts.Where(text => !known.Contains(text.To)).ToList();

        Assert.Equal(strangers.Order(StringComparer.Ordinal), others.Select(text => text.To).Order(StringComparer.Ordinal));
        Assert.All(others, text => Assert.Equal(AssistantTexts.UnknownNumber(Language.English), text.Body));
    }

    private static async Task EveryChangeIsTold(ConnectApp app)
    {
        var changes = await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>()
            .Where(entry => (entry.Kind == AppointmentJournal.MovedKind || entry.Kind == AppointmentJournal.CancelledKind) && entry.ActorKind == ActorKind.ByText)
            .Join(db.Set<Person>(), entry => entry.Person, person => person.Id, (_, person) => person.Phone!).ToListAsync());
        var told = app.Phones.Texts.Where(text => text.Body.Contains("If this was not you reply NOT ME.", StringComparison.Ordinal)).Select(text => text.To);

        Assert.InRange(changes.Count, 100, Texts);
        Assert.Equal(changes.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static async Task EachTimeIsOnePersons(ConnectApp app)
    {
        var booked = await app.AskAsync((ConnectDb db) => db.Set<Appointment>().Where(a => a.State == AppointmentState.Booked).Select(a => a.Slot.Value).ToListAsync());
        var taken = await app.AskAsync((ConnectDb db) => db.Set<Slot>().Where(s => s.State == SlotState.Taken).Select(s => s.Id.Value).ToListAsync());
        var entries = await app.AskAsync((ConnectDb db) => db.Set<DiaryEntry>().CountAsync());

        Assert.Equal(booked.Order(), taken.Order());
        Assert.Equal(2 * booked.Count, entries);
    }

    private static Task<Dictionary<Guid, DateTime>> BookedAsync(ConnectApp app) => app.AskAsync((ConnectDb db) => db.Set<Appointment>()
        .Where(a => a.Person == DemoCast.Alex && a.State == AppointmentState.Booked).OrderBy(a => a.Id).ToDictionaryAsync(a => a.Id.Value, a => a.Start));

    private static bool Lost(Dictionary<Guid, DateTime> before, Dictionary<Guid, DateTime> after) =>
        before.Any(was => !after.TryGetValue(was.Key, out var now) || now != was.Value);
}
