using System.Globalization;
using System.Net;
using Connect.Demo;
using Connect.Modules.Journal;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Supporting;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;

namespace Connect.Tests.Modules.Journal;

/// <summary>Notes in a person's journal: who writes them, and who reads which.</summary>
public sealed class NotesTests(Apps apps) : IClassFixture<Apps>
{
    private const string MariasPhone = "+447700900201";

    [Theory, BothDatabases]
    public async Task A_note_for_the_team_is_read_by_the_team_alone(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await OpenedToMariaAsync(app);
        using var sam = await app.SignInAsync("sam.okafor");

        using (await sam.PostFormAsync(JournalLinks.WriteNote(DemoCast.Alex), new() { ["Note"] = "Sounded tired.\nCall on Friday", ["For"] = "team" })) { }

        var journal = (await sam.PageAsync(PersonLinks.Person(DemoCast.Alex))).Body!.TextContent;
        Assert.Contains("Note for the team", journal, StringComparison.Ordinal);
        Assert.Contains("Sounded tired.\nCall on Friday", journal, StringComparison.Ordinal);
        using var alex = await app.SignInFullyAsync();
        using var maria = await app.SignInByTextAsync(MariasPhone);
        foreach (var (browser, path) in new[] { (alex, JournalLinks.MyNotes), (maria, SupportingLinks.Notes(link)) })
            Assert.Contains("There are no notes yet.", (await browser.PageAsync(path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_note_for_the_person_is_read_by_them_and_by_supporters_to_whom_they_opened_notes(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await OpenedToMariaAsync(app);
        using var sam = await app.SignInAsync("sam.okafor");

        await WriteAsync(sam, "We agreed: the job centre on Monday.");

        using var alex = await app.SignInFullyAsync();
        using var maria = await app.SignInByTextAsync(MariasPhone);
        Assert.Contains("Notes", (await maria.PageAsync(SupportingLinks.Of(link))).Body!.TextContent, StringComparison.Ordinal);
        foreach (var (browser, path) in new[] { (alex, JournalLinks.MyNotes), (maria, SupportingLinks.Notes(link)) })
        {
            var page = (await browser.PageAsync(path)).Body!.TextContent;
            Assert.Contains("We agreed: the job centre on Monday.", page, StringComparison.Ordinal);
            Assert.Contains("Sam, Monday 1 March 2027", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Okafor", page, StringComparison.Ordinal);
        }

        var acts = (await app.AuditAsync()).SelectMany(audit => audit.Read()).Where(act => act.Thing == "note").ToList();
        Assert.Equal(
            [(AuditKind.Collection, DemoCast.Sam.Value), (AuditKind.Consultation, DemoCast.Alex.Value), (AuditKind.Consultation, DemoCast.Maria.Value)],
            acts.Select(act => (act.Kind, act.By!.Value)).OrderBy(act => act.Kind).ThenBy(act => act.Value == DemoCast.Maria.Value));
    }

    [Theory, BothDatabases]
    public async Task A_supporter_to_whom_notes_are_shut_finds_none_on_pages_or_by_text(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await app.MariasLinkAsync();
        using var sam = await app.SignInAsync("sam.okafor");
        await WriteAsync(sam, "We agreed: the job centre on Monday.");
        using var maria = await app.SignInByTextAsync(MariasPhone);

        Assert.Equal(HttpStatusCode.NotFound, await maria.StatusAsync(SupportingLinks.Notes(link)));
        Assert.DoesNotContain("Read notes", (await maria.PageAsync(SupportingLinks.Of(link))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Connect: Alex has not opened this to you. Ask Alex.", await MariaTextsAsync(app, "notes"));
    }

    [Theory, BothDatabases]
    public async Task A_supporter_with_only_a_phone_gets_the_newest_note_by_text(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await OpenedToMariaAsync(app);
        Assert.Equal("Connect: there are no notes about Alex yet.", await MariaTextsAsync(app, "Notes"));
        using var sam = await app.SignInAsync("sam.okafor");

        await WriteAsync(sam, "An older one");
        await WriteAsync(sam, "We agreed: the job centre on Monday.");
        Assert.Equal("Connect: note about Alex, Sam, Mon 1 Mar: We agreed: the job centre on Monday.", await MariaTextsAsync(app, "notes please"));

        await WriteAsync(sam, new string('a', WriteNote.Longest));
        Assert.Equal($"Connect: note about Alex, Sam, Mon 1 Mar: {new string('a', 220)}...", await MariaTextsAsync(app, "NOTES"));
    }

    [Theory, BothDatabases]
    public async Task The_person_opens_notes_and_shuts_them_again(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await app.MariasLinkAsync();
        using var alex = await app.SignInFullyAsync();
        using var maria = await app.SignInByTextAsync(MariasPhone);

        using (await alex.PostFormAsync(SupportingLinks.MyOne(link), new() { ["See"] = "Notes", ["HowLong"] = "keep" })) { }
        Assert.Contains("Sees: notes from your team", (await alex.PageAsync("/supporters")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await maria.StatusAsync(SupportingLinks.Notes(link)));

        using (await alex.PostFormAsync(SupportingLinks.MyOne(link), new() { ["See"] = "Messages", ["HowLong"] = "keep" })) { }
        Assert.Equal(HttpStatusCode.NotFound, await maria.StatusAsync(SupportingLinks.Notes(link)));
    }

    [Theory, BothDatabases]
    public async Task A_note_without_words_or_without_readers_is_not_kept_and_nothing_typed_is_lost(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        var path = JournalLinks.WriteNote(DemoCast.Alex);

        using (var none = await sam.PostFormAsync(path, new() { ["Note"] = "Called twice" }))
        {
            Assert.Contains("Choose who sees the note", await none.ErrorAsync(), StringComparison.Ordinal);
            Assert.Contains("Called twice", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var empty = await sam.PostFormAsync(path, new() { ["Note"] = " ", ["For"] = "team" })) Assert.Contains("Enter a note", await empty.ErrorAsync(), StringComparison.Ordinal);
        using (var tooLong = await sam.PostFormAsync(path, new() { ["Note"] = new string('a', WriteNote.Longest + 1), ["For"] = "team" }))
            Assert.Contains("Note must be 2000 characters or fewer", await tooLong.ErrorAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Note for the team", (await sam.PageAsync(PersonLinks.Person(DemoCast.Alex))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Nobody_but_staff_of_the_pod_writes_notes(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        foreach (var other in new[] { DemoCast.Alex, DemoCast.Maria, DemoCast.Nia, DemoCast.Tom, DemoCast.Jordan })
            Assert.Equal(WriteNote.Unknown, (await app.DoAsync((WriteNote op) => op.RunAsync(DemoCast.Alex, "Mine", true, Actor.Of(other), CancellationToken.None))).Problem);
    }

    [Theory, BothDatabases]
    public async Task Older_notes_are_on_pages_of_their_own(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        for (var number = 1; number <= Notes.PageSize + 1; number++)
            await app.DoAsync((WriteNote op) => op.RunAsync(DemoCast.Alex, string.Create(CultureInfo.InvariantCulture, $"Note {number}."), true, Actor.Of(DemoCast.Sam), CancellationToken.None));
        using var alex = await app.SignInFullyAsync();

        var newest = await alex.PageAsync(JournalLinks.MyNotes);
        Assert.DoesNotContain("Note 1.", newest.Body!.TextContent, StringComparison.Ordinal);
        var older = await alex.PageAsync(newest.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Note 1.", older.QuerySelector("main li p")!.TextContent);
        Assert.Null(older.QuerySelector("a[rel=next]"));
    }

    private static async Task WriteAsync(Browser staff, string words)
    {
        using var answer = await staff.PostFormAsync(JournalLinks.WriteNote(DemoCast.Alex), new() { ["Note"] = words, ["For"] = "person" });
    }

    [Theory, BothDatabases]
    public async Task What_a_supporter_is_told_by_text_stands_in_the_audit_of_the_person(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await app.MariasLinkAsync();
        await app.DoAsync((ChangeShares op) => op.RunAsync(link, SharedThings.NextAppointment | SharedThings.Notes, until: null, Actor.Of(DemoCast.Alex), CancellationToken.None));
        using var sam = await app.SignInAsync("sam.okafor");
        await WriteAsync(sam, "We agreed: the job centre on Monday.");
        var appointment = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        var before = (await app.AuditAsync()).Count;

        await MariaTextsAsync(app, "next");
        await MariaTextsAsync(app, "notes");

        Assert.Equal(
            [("appointment", appointment.Value, DemoCast.Maria.Value), ("note", null, DemoCast.Maria.Value)],
            (await app.AuditAsync()).Skip(before).SelectMany(audit => audit.Read()).Where(act => act.Kind == AuditKind.Disclosure && act.People.SequenceEqual([DemoCast.Alex.Value]))
                .Select(act => (act.Thing, act.Id, act.By!.Value)));
    }

    private static async Task<SupportId> OpenedToMariaAsync(ConnectApp app)
    {
        var link = await app.MariasLinkAsync();
        await app.DoAsync((ChangeShares op) => op.RunAsync(link, SharedThings.Messages | SharedThings.Notes, until: null, Actor.Of(DemoCast.Alex), CancellationToken.None));
        return link;
    }

    private static async Task<string> MariaTextsAsync(ConnectApp app, string words)
    {
        await app.StoreTextAsync(MariasPhone, await app.SupportLineAsync(DemoCast.Maria, DemoCast.Alex), words);
        await app.SettleAsync();
        return app.Phones.On(MariasPhone)[^1].Body;
    }
}
