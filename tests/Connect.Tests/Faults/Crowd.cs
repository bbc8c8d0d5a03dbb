using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Time;

namespace Connect.Tests.Faults;

/// <summary>Many people of one worker, and many times of theirs. Numbers that nobody has (Ofcom's, for drama).</summary>
internal static class Crowd
{
    /// <summary>The line on which each of them writes to Sam.</summary>
    public const string Line = "+447700900901";

    public static string Phone(int number) => $"+447700900{300 + number}";

    public static async Task<List<PersonId>> EnterAsync(FaultDatabase database, int people, int times, int timesADay = 40)
    {
        await using var db = database.Open();
        var known = Enumerable.Range(0, people).Select(Named).ToList();
        db.AddRange(known);
        db.AddRange(known.Select(person => new PodMember { Pod = DemoCast.BridgeStreet, Person = person.Id, IsStaff = false }));
        db.AddRange(known.Select(person => new Assignment { Id = Guid.CreateVersion7(), Person = person.Id, Worker = DemoCast.Sam, IsOfficer = true, From = DateTime.UnixEpoch }));
        db.AddRange(known.Select(person => new LineUse { Id = Guid.CreateVersion7(), Person = person.Id, Worker = DemoCast.Sam, Line = Line, From = DateTime.UnixEpoch }));
        db.AddRange(Times(times, timesADay));
        await db.SaveChangesAsync();
        await database.HandOverAsync();
        return [.. known.Select(person => person.Id)];
    }

    private static Person Named(int number) => new()
    {
        Id = PersonId.New(),
        FirstName = $"Person{number}",
        LastName = "Crowd",
        Role = Role.ServiceUser,
        Phone = Phone(number),
        PhoneProvedAt = TimeProvider.System.UtcNow(),
    };

    // A hundred days ahead, where the cast offers nothing.
    private static IEnumerable<Slot> Times(int count, int aDay)
    {
        var first = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(100);
        return Enumerable.Range(0, count).Select(i => Time(first.AddDays(i / aDay).AddMinutes(i % aDay * 30)));
    }

    private static Slot Time(DateTime start) => new()
    {
        Id = SlotId.New(),
        Worker = DemoCast.Sam,
        Availability = AvailabilityId.New(),
        Date = DateOnly.FromDateTime(start),
        Start = start,
        End = start.AddMinutes(30),
        ClearFrom = start,
        ClearTo = start.AddMinutes(30),
        BookableFrom = start.AddDays(-200),
        BookableUntil = start,
        Place = "the Bridge Street office",
        Kind = MeetingKind.Office,
    };
}
