using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>STOP and START. Appointments and duties stay as they are; the worker is told, to agree another way.</summary>
public sealed class StopTexts(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public const string StoppedKind = "texts.stopped";
    public const string StartedKind = "texts.started";

    /// <param name="worker">Who is told; nobody for a supporter, whom no worker looks after.</param>
    public async Task RunAsync(PersonId person, PersonId? worker, bool stopped, Actor by, CancellationToken stop)
    {
        var at = stopped ? clock.UtcNow() : (DateTime?)null;
        var changed = await db.Set<Person>()
            .Where(p => p.Id == person && (p.TextsStoppedAt == null) == stopped)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.TextsStoppedAt, at), stop);
        if (changed == 0) return;

        audit.Record(PersonShown.Texts.Act(AuditKind.Alteration, person), by);
        journal.Record(new(stopped ? StoppedKind : StartedKind, person, person.Value, new { }, worker), by);
    }
}

/// <summary>Refuses texts to a phone whose owner said STOP, but for the answer to STOP itself and for what was changed by text before it.</summary>
internal sealed class StoppedPhones(PersonCards cards) : ISendRule
{
    // Whoever answers a text has looked up who has its number: within one operation that is not asked of the database again.
    public async Task<SendVerdict> CheckAsync(OutgoingText text, CancellationToken stop) =>
        !text.Essential && (await cards.WithPhoneAsync(text.To)).Exists(card => card.TextsStopped)
            ? new SendVerdict.Refuse("Texts to this phone are stopped.")
            : new SendVerdict.Send();
}

internal sealed class TextsStoppedLine : IJournalKind
{
    public string Key => StopTexts.StoppedKind;

    public JournalLine Render(JournalEntry entry, Platform.Language language) =>
        new("Texts stopped", "They texted STOP. Agree another way to tell them about appointments.");
}

internal sealed class TextsStartedLine : IJournalKind
{
    public string Key => StopTexts.StartedKind;

    public JournalLine Render(JournalEntry entry, Platform.Language language) => new("Texts started again");
}
