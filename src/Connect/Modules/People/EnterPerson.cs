using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Modules.People;

/// <summary>What is known of somebody who joins.</summary>
public sealed record NewPerson(string FirstName, string LastName, Role Role)
{
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>E.164; null where there is none, or none that may be texted.</summary>
    public string? Phone { get; init; }

    public PhoneUse PhoneUse { get; init; }
    public PersonState State { get; init; } = PersonState.Enrolled;
    public Preferences Preferences { get; init; } = new();
}

/// <summary>How somebody likes to be met and reached.</summary>
public sealed record Preferences(Language Language = Language.English, Needs Needs = Needs.None, ContactTimes ContactTimes = ContactTimes.Any)
{
    /// <summary>Of a note, in characters.</summary>
    public const int LongestNote = Person.LongestNote;

    public string? NeedsNote { get; init; }
    public string? ContactNote { get; init; }
}

/// <summary>Puts somebody on record. Whether their number reaches them is still to be shown.</summary>
public sealed class EnterPerson(ConnectDb db, NumberProofs numbers, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<PersonId> RunAsync(NewPerson entered, Actor by, CancellationToken stop)
    {
        var person = Person.Of(entered);
        db.Add(person);
        await db.SaveChangesAsync(stop);
        if (entered.Phone is { } phone) await numbers.ClashAsync(person.Id, phone, by, stop);
        journal.Record(StateLine.Fact(person.Id, null, person.State, null), by);
        audit.Record(PersonShown.Entered.Act(AuditKind.Collection, person.Id), by);
        return person.Id;
    }

    /// <summary>Writes down that somebody heard these words, in this language, and agreed.</summary>
    public void Agreed(PersonId person, string version, Language language, Actor by)
    {
        db.Add(new Consent { Id = Guid.CreateVersion7(), Person = person, Version = version, Language = language, ReadBy = by.Person!.Value, At = clock.UtcNow() });
        audit.Record(PersonShown.Consent.Act(AuditKind.Collection, person), by);
    }
}
