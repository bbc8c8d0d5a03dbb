using Connect.Database;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Bench.Planner;

/// <summary>Sixty workers' next ninety days, every other time taken, among so many people.</summary>
internal sealed class HalfBooked(int people)
{
    private const int Days = 90;
    private const int SlotsADay = 16;
    private const int RowsAtATime = 5000;

    private readonly DateTime _now = TimeProvider.System.UtcNow();

    public IReadOnlyList<PersonId> Workers { get; } = [.. Enumerable.Range(0, 60).Select(_ => PersonId.New())];

    public async Task EnterAsync(DatabaseSettings database)
    {
        foreach (var rows in People().Concat(Workers.SelectMany(Planner)).Chunk(RowsAtATime))
        {
            await using var db = ConnectDatabases.Create(database);
            db.AddRange(rows);
            await db.SaveChangesAsync();
        }
    }

    private IEnumerable<object> People() =>
        Workers.Select(worker => new Person { Id = worker, FirstName = "Sam", LastName = "Okafor", Role = Role.Officer })
            .Concat(Enumerable.Range(0, people).Select(number =>
                new Person { Id = PersonId.New(), FirstName = "Alex", LastName = "Jones", Role = Role.ServiceUser, Phone = $"+4474{number:00000000}", PhoneProvedAt = DateTime.UnixEpoch }));

    private IEnumerable<object> Planner(PersonId worker)
    {
        var availability = AvailabilityId.New();
        foreach (var number in Enumerable.Range(0, Days * SlotsADay))
        {
            var date = UkTime.LocalDate(_now).AddDays(1 + number / SlotsADay);
            var start = UkTime.ToUtc(date.ToDateTime(new TimeOnly(9, 0))).AddMinutes(number % SlotsADay * 30);
            var isTaken = number % 2 == 0;
            yield return new Slot
            {
                Id = SlotId.New(),
                Worker = worker,
                Availability = availability,
                Date = date,
                Start = start,
                End = start.AddMinutes(30),
                ClearFrom = start,
                ClearTo = start.AddMinutes(30),
                BookableFrom = _now.AddDays(-1),
                BookableUntil = start,
                DayLimit = SlotsADay,
                Place = "the Bridge Street office",
                Kind = MeetingKind.Office,
                State = isTaken ? SlotState.Taken : SlotState.Open,
            };
            if (isTaken) yield return new DiaryEntry { Owner = worker, Start = start, End = start.AddMinutes(30), Kind = DiaryKind.Appointment, About = Guid.CreateVersion7() };
        }
    }
}
