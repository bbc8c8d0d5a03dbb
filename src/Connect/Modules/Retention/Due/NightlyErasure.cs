using Connect.Modules.People;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;

namespace Connect.Modules.Retention.Due;

/// <summary>Each night adds what is to be erased, as due rows of bounded steps. It erases nothing itself.</summary>
internal sealed class NightlyErasure(IEnumerable<IAgedRows> aged, IEnumerable<IPersonParts> parts, ClosedPeople closed, DueRows due, TimeProvider clock) : IRecurringWork
{
    // More than a night's worth waits for the next.
    private const int PeopleANight = 500;

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.UtcNow();
        foreach (var rows in aged.Concat(parts).Where(rows => RetentionTable.Of(rows.Class).Start == RetentionStart.OwnAge))
            due.Add(EraseOldRows.DueKind, Guid.Empty, now, lane: "retention", facts: rows.Title);

        await closed.NoteAsync(now, stop);
        var before = now - RetentionTable.Of(RetentionClass.CaseRecord).Period;
        foreach (var person in await closed.BeforeAsync(before, PeopleANight, stop))
            due.Add(ErasePerson.DueKind, person.Value, now, lane: "retention");
    }
}
