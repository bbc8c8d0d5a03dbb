using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;

namespace Connect.Modules.Booking.Pages;

/// <summary>What else the person or the worker has at a time that is about to be booked, in words. Staff decide whether to go on.</summary>
internal sealed class Overlaps(DiaryOf diary, PersonCards cards, Appointments appointments)
{
    /// <param name="moving">The appointment that is being moved: its own time does not count.</param>
    public async Task<IReadOnlyList<string>> OfAsync(PersonCard person, SlotCard time, AppointmentId? moving, Actor by, CancellationToken stop)
    {
        var worker = await cards.OfAsync(time.Worker, stop);
        var others = Lines(await diary.BetweenAsync(person.Id, time.Start, time.End, stop), moving);
        var own = Lines(await diary.BetweenAsync(worker.Id, time.Start, time.End, stop), moving);
        var words = new List<string>();
        foreach (var line in others) words.Add($"This overlaps an appointment of {person.Name}{await WithAsync(line, by, stop)}, {When(line)}.");
        words.AddRange(own.ExceptBy(others.Select(line => line.About), line => line.About).Select(line => Words(line, worker, by)));
        return words;
    }

    private static List<DiaryLine> Lines(IEnumerable<DiaryLine> lines, AppointmentId? moving) => [.. lines.Where(line => line.About != moving?.Value)];

    // With whom is said only to those who may see the appointment itself.
    private async Task<string> WithAsync(DiaryLine line, Actor by, CancellationToken stop) =>
        line.With is { } other && await appointments.OneAsync(new(line.About), by, stop) is not null
            ? $" with {(await cards.OfAsync(other, stop)).Name}"
            : "";

    private static string Words(DiaryLine line, PersonCard worker, Actor by)
    {
        var whose = worker.Id == by.Person ? "your" : $"{worker.Name}’s";
        return line.Kind == DiaryKind.Busy ? $"This overlaps {whose} busy time, {When(line)}." : $"This overlaps another of {whose} appointments, {When(line)}.";
    }

    private static string When(DiaryLine line) => UkTimeText.Range(line.Start, line.End, Language.English);
}
