using System.Text.Json;
using Connect.Database;
using Connect.Modules.Booking.Skill;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Time;

namespace Connect.Bench;

/// <summary>
/// A town's people and their officers, entered beforehand. Each person has been sent a list of times whose number 1 is nobody else's,
/// so that every "book 1" books.
/// </summary>
internal sealed class Town(int people)
{
    public const string Line = "+447700900901";

    private const int Workers = 60;
    private const int SlotsADay = 16;
    private const int PeopleAtATime = 1000;

    // Far enough ahead for both reminders, so that every booking writes the same rows.
    private const int FirstDay = 10;

    private readonly DateTime _now = TimeProvider.System.UtcNow();
    private readonly List<PersonId> _workers = [.. Enumerable.Range(0, Workers).Select(_ => PersonId.New())];
    private readonly List<PodId> _pods = [.. Enumerable.Range(0, Workers).Select(_ => PodId.New())];
    private readonly UnitId _office = UnitId.New();
    private readonly Guid[] _availabilities = [.. Enumerable.Range(0, Workers).Select(_ => Guid.CreateVersion7())];
    private readonly List<Resident> _residents = [];

    public IReadOnlyList<Resident> Residents => _residents;

    public IReadOnlyList<PersonId> Staff => _workers;

    public async Task EnterAsync(DatabaseSettings database)
    {
        await EnterAsync(database, Team());
        for (var first = 0; first < people; first += PeopleAtATime)
            await EnterAsync(database, Enumerable.Range(first, Math.Min(PeopleAtATime, people - first)).SelectMany(Rows));
    }

    private static async Task EnterAsync(DatabaseSettings database, IEnumerable<object> rows)
    {
        await using var db = ConnectDatabases.Create(database);
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    private IEnumerable<object> Team()
    {
        yield return new Unit { Id = _office, Kind = UnitKind.Office, Name = "Bridge Street" };
        yield return new Office { Unit = _office, Place = "the Bridge Street office", Address = "1 Bridge Street, Avonbridge", Telephone = "01632 960001" };
        foreach (var (worker, pod) in _workers.Zip(_pods))
        {
            yield return new Pod { Id = pod, Name = "Bridge Street", Office = _office };
            yield return new Person { Id = worker, FirstName = "Sam", LastName = "Okafor", Role = Role.Officer };
            yield return new PodMember { Pod = pod, Person = worker, IsStaff = true };
        }
    }

    private IEnumerable<object> Rows(int number)
    {
        var worker = _workers[number % Workers];
        var slot = SlotOf(number, worker);
        var resident = new Resident(PersonId.New(), worker, slot, $"+4474{number:00000000}", ThreadId.New());
        _residents.Add(resident);

        yield return slot;
        yield return new Person { Id = resident.Id, FirstName = "Alex", LastName = "Jones", Role = Role.ServiceUser, Phone = resident.Phone, PhoneProvedAt = DateTime.UnixEpoch };
        yield return new PodMember { Pod = _pods[number % Workers], Person = resident.Id, IsStaff = false };
        yield return new Assignment { Id = Guid.CreateVersion7(), Person = resident.Id, Worker = worker, IsOfficer = true, From = _now.AddDays(-60) };
        yield return new LineUse { Id = Guid.CreateVersion7(), Person = resident.Id, Worker = worker, Line = Line, From = _now.AddDays(-60) };
        yield return new ConversationThread { Id = resident.Thread, Person = resident.Id, Worker = worker, LastAt = _now };
        yield return new OpenQuestion
        {
            Person = resident.Id,
            Line = Line,
            Skill = TimesList.Skill,
            About = worker.Value,
            AcceptsUpTo = 1,
            Facts = JsonSerializer.Serialize(new ListFacts([slot.Id.Value], slot.Start)),
            AskedAt = _now,
            ExpiresAt = _now.AddDays(2),
        };
    }

    private Slot SlotOf(int number, PersonId worker)
    {
        var turn = number / Workers;
        var date = UkTime.LocalDate(_now).AddDays(FirstDay + turn / SlotsADay);
        var start = UkTime.ToUtc(date.ToDateTime(new TimeOnly(9, 0))).AddMinutes(turn % SlotsADay * 30);
        return new()
        {
            Id = SlotId.New(),
            Worker = worker,
            Availability = new(_availabilities[number % Workers]),
            Date = date,
            Start = start,
            End = start.AddMinutes(30),
            ClearFrom = start,
            ClearTo = start.AddMinutes(30),
            BookableFrom = _now.AddDays(-60),
            BookableUntil = start,
            Place = "the Bridge Street office",
            Kind = MeetingKind.Office,
        };
    }
}

/// <summary>One person of the town, and the time they will book.</summary>
internal sealed record Resident(PersonId Id, PersonId Worker, Slot Slot, string Phone, ThreadId Thread);
