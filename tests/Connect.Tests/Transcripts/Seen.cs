using System.Text.RegularExpressions;
using Connect.Modules.Conversations;
using Connect.Modules.Notifications;
using Connect.Modules.People;
using Connect.Modules.Supporting;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Fakes;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Transcripts;

/// <summary>What phones and workers got since it last looked, as lines of a transcript.</summary>
internal sealed partial class Seen(ConnectApp app)
{
    private readonly Dictionary<Guid, int> _unread = [];
    private int _texts;
    private long _unclaimed, _notice, _confidence;
    private DateTime _told;

    public async Task StartAsync()
    {
        _told = app.Now;
        await NewAsync();
    }

    public async Task<IReadOnlyList<string>> NewAsync()
    {
        var lines = new List<string>();
        await TextsAsync(lines);
        await HandedOverAsync(lines);
        await UnclaimedAsync(lines);
        await ConfidencesAsync(lines);
        await NoticesAsync(lines);
        _told = app.Now;
        return lines;
    }

    // What several phones get in one instant has no order between them.
    private async Task TextsAsync(List<string> lines)
    {
        foreach (var text in app.Phones.Texts.Skip(_texts).OrderBy(text => text.At).ThenBy(text => text.To, StringComparer.Ordinal))
        {
            if (text.At != _told && text.At != app.Now) lines.Add($". {Script.Clock(text.At)}");
            _told = text.At;
            var before = $"{await OwnerAsync(text)}< ";
            lines.Add(before + NumberCode().Replace(text.Body, "123456").Replace("\n", "\n" + new string(' ', before.Length), StringComparison.Ordinal));
        }

        _texts = app.Phones.Texts.Count;
    }

    // The line tells which of the people who share a phone was meant, as it does on the phone.
    private Task<string> OwnerAsync(PhoneText text) => app.AskAsync(async (ConnectDb db) =>
        await (from person in db.Set<Person>()
               where person.Phone == text.To
               join use in db.Set<LineUse>() on person.Id equals use.Person
               orderby use.Line == text.From descending, person.Id
               select person.FirstName).FirstOrDefaultAsync()
        ?? PhoneNumber.ToNational(text.To));

    private async Task HandedOverAsync(List<string> lines)
    {
        foreach (var thread in await app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().OrderBy(thread => thread.Id).ToListAsync()))
        {
            var more = thread.Unread - _unread.GetValueOrDefault(thread.Id.Value);
            _unread[thread.Id.Value] = thread.Unread;
            if (more > 0) lines.Add($"{await NameAsync(thread.Worker)} sees: {Shown(await LatestAsync(thread))}");
        }
    }

    private Task<string> LatestAsync(ConversationThread thread) => app.AskAsync((ConnectDb db) => db.Set<Message>()
        .Where(message => message.Thread == thread.Id && message.Author == MessageAuthor.Person)
        .OrderByDescending(message => message.Seq).Select(message => message.Body).FirstAsync());

    private async Task ConfidencesAsync(List<string> lines)
    {
        var told = await app.AskAsync((ConnectDb db) => db.Set<Confidence>().Where(one => one.Seq > _confidence && one.By == one.Supporter).OrderBy(one => one.Seq).ToListAsync());
        foreach (var one in told) lines.Add($"{await NameAsync(one.Person)}'s team sees: {Shown(one.Body)}{(one.MayBeAnother ? " (may be about another)" : "")}");
        if (told is [.., var last]) _confidence = last.Seq;
    }

    private async Task UnclaimedAsync(List<string> lines)
    {
        var texts = await app.AskAsync((ConnectDb db) => db.Set<UnclaimedText>().Where(text => text.Seq > _unclaimed).OrderBy(text => text.Seq).ToListAsync());
        lines.AddRange(texts.Select(text => $"The office sees: {Shown(text.Body)}"));
        if (texts is [.., var last]) _unclaimed = last.Seq;
    }

    private async Task NoticesAsync(List<string> lines)
    {
        var notices = await app.AskAsync((ConnectDb db) => db.Set<Notice>().Where(notice => notice.Seq > _notice).OrderBy(notice => notice.Seq).ToListAsync());
        foreach (var notice in notices) lines.Add($"{await NameAsync(notice.For)} is told: {await LineAsync(notice)}");
        if (notices is [.., var last]) _notice = last.Seq;
    }

    private async Task<string> LineAsync(Notice notice)
    {
        var page = await app.AskAsync((Notices notices) => notices.PageAsync(before: null, Actor.Of(notice.For), CancellationToken.None));
        var line = page.Rows.Single(card => card.Seq == notice.Seq).Line;
        return line.Text is null ? line.Title : $"{line.Title} – {Shown(line.Text)}";
    }

    private Task<string> NameAsync(PersonId person) =>
        app.AskAsync(async (PersonCards cards) => (await cards.OfAsync(person, CancellationToken.None)).FirstName);

    // A code is another each time.
    [GeneratedRegex("^[0-9]{6}(?= )")]
    private static partial Regex NumberCode();

    private static string Shown(string body) => body.Replace("\n", "\\n", StringComparison.Ordinal);
}
