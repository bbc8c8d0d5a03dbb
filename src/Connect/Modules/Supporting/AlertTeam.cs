using Connect.Modules.Assistants;
using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Recording;
using Connect.Platform.Texts;

namespace Connect.Modules.Supporting;

/// <summary>
/// Words that may mean danger to life, in what staff do not read: the officer, or where there is none each supervisor, learns that there are such words, and the writer where a human
/// voice is. The words stay where they are.
/// </summary>
public sealed class AlertTeam(Workers workers, PersonCards cards, Lines lines, SendText send, Platform.Recording.Journal journal, AuditTrail audit)
{
    public const string Kind = "supporting.crisis";

    /// <summary>Whether there were such words.</summary>
    public async Task<bool> RunAsync(SupportCard card, string body, Actor by, CancellationToken stop)
    {
        if (!CrisisWords.Match(body) || by.Person is not { } writer) return false;

        // Without a worker the supervisors are told: somebody must.
        var told = await workers.ToRemindAsync(card.Person, isLate: false, stop);
        foreach (var worker in told.Select(one => (PersonId?)one.Id).DefaultIfEmpty()) journal.Record(new(Kind, card.Person, card.Id.Value, new { }, worker, Audience: Audience.Team), by);
        audit.Record(SupportingShown.Message.Act(AuditKind.Disclosure, card.Person, card.Id.Value) with { Recipient = "the officer, that there are worrying words", Restricted = true }, by);
        var to = await cards.OfAsync(writer, stop);
        var other = writer == card.Person ? card.Supporter : card.Person;
        if (to.Phone is { } phone && other is { } one)
            await send.RunAsync(new(await lines.OfSupportAsync(writer, one, stop), phone, AssistantTexts.Danger(to.Language)) { Essential = true, Person = writer }, stop);
        return true;
    }
}

internal sealed class SupportCrisisLine : IJournalKind
{
    public string Key => AlertTeam.Kind;

    public JournalLine Render(JournalEntry entry, Language language) =>
        new("Worrying words between them and a supporter", "The words may mean danger to life. Speak to the person now. What was told in confidence is under Supporters; the rest staff cannot read.");
}
