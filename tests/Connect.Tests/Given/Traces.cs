using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Given;

/// <summary>What bookings have left in a database that is still to have an effect: times not open, planners, due rows. In words, sorted.</summary>
internal sealed record Traces(IReadOnlyList<string> Times, IReadOnlyList<string> Planners, IReadOnlyList<string> Due)
{
    public static Task<Traces> OfAsync(ConnectApp app) => app.AskAsync(async (ConnectDb db) => new Traces(
        Sorted(from slot in await db.Set<Slot>().Where(slot => slot.State != SlotState.Open).ToListAsync()
               select $"{Local.Text(slot.Start)} {Name(db, slot.Worker)} {slot.State}{(slot.HeldFor is { } person ? $" for {Name(db, person)}" : "")}"),
        Sorted(from entry in await db.Set<DiaryEntry>().ToListAsync()
               select $"{Local.Text(entry.Start)} {Name(db, entry.Owner)} with {Name(db, entry.With!.Value)}"),
        Sorted(from row in await db.Set<DueRow>().Where(row => row.State == DueState.Waiting && row.Kind.StartsWith("booking.")).ToListAsync()
               select $"{Local.Text(row.DueAt)} {row.Kind}")));

    public bool Same(Traces other) => Times.SequenceEqual(other.Times) && Planners.SequenceEqual(other.Planners) && Due.SequenceEqual(other.Due);

    public override string ToString() => string.Join('\n', Times.Concat(Planners).Concat(Due));

    private static string Name(ConnectDb db, PersonId person) => db.Set<Person>().Single(p => p.Id == person).FirstName;

    private static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
