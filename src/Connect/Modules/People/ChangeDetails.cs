using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>What of a person's details can be changed. Number and needs have operations of their own.</summary>
public enum Detail
{
    FirstName,
    LastName,
    BirthDate,
    CalledName,
    Pronouns,
    Language,

    /// <summary>Proved by whoever calls, where the person changes it themselves.</summary>
    Email,
}

/// <summary>Puts one detail of a person on record. Whoever calls it has asked whether the actor may, and tells others.</summary>
public sealed class ChangeDetails(ConnectDb db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="value">Already checked; null to take it away.</param>
    public async Task RunAsync(PersonId person, Detail detail, string? value, Actor by, CancellationToken stop)
    {
        var known = await db.Set<Person>().AsTracking().SingleAsync(p => p.Id == person, stop);
        var own = by.Person == person;
        switch (detail)
        {
            case Detail.FirstName: known.FirstName = Needed(value); break;
            case Detail.LastName: known.LastName = Needed(value); break;
            case Detail.BirthDate: known.DateOfBirth = value is null ? null : DateOnly.ParseExact(value, "yyyy-MM-dd", null); break;
            case Detail.CalledName: known.CalledName = value == known.FirstName ? null : value; break;
            case Detail.Pronouns: known.Pronouns = value; break;
            case Detail.Language: known.Language = Enum.Parse<Language>(Needed(value)); break;
            case Detail.Email: (known.Email, known.EmailProvedAt) = (value, own && value is not null ? clock.UtcNow() : null); break;
            default: throw new ArgumentOutOfRangeException(nameof(detail));
        }

        audit.Record(Changed(detail).Act(AuditKind.Alteration, person), by);
    }

    private static string Needed(string? value) => value ?? throw new ArgumentNullException(nameof(value));

    private static Shown Changed(Detail detail) => new("person", detail switch
    {
        Detail.FirstName or Detail.LastName => "name",
        Detail.BirthDate => "date of birth",
        Detail.CalledName => "called name",
        Detail.Pronouns => "pronouns",
        Detail.Language => "language",
        _ => "email",
    });
}
