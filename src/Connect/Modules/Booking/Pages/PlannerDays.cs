using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Time;

namespace Connect.Modules.Booking.Pages;

/// <summary>A worker's own planner for some days: appointments with names, busy time, and times that can still be booked.</summary>
internal sealed class PlannerDays(DiaryOf diary, Appointments appointments, PersonCards cards, Reads reads, TimeProvider clock)
{
    public async Task<IReadOnlyList<PlannerDay>> OfAsync(PlannerSpan span, Actor by, CancellationToken stop)
    {
        var worker = by.Person!.Value;
        var lines = await diary.BetweenAsync(worker, span.FromUtc, span.ToUtc, stop);
        var known = (await appointments.OfWorkerAsync(worker, span.FromUtc, span.ToUtc, by, stop)).ToDictionary(card => card.Id.Value);
        var names = await cards.OfAsync([.. known.Values.Select(card => card.Person).Distinct()], stop);
        reads.Of(AppointmentShown.Line, names.Keys);
        var open = await diary.OpenSlotsAsync(worker, span.FromUtc, span.ToUtc, stop);

        var items = lines.Select(line => known.TryGetValue(line.About, out var card) ? Item(card, names[card.Person].Name) : Item(line))
            .Concat(open.Select(Item))
            .OrderBy(item => item.Start).ThenBy(item => item.Kind)
            .ToLookup(item => UkTime.LocalDate(item.Start));
        var today = UkTime.Today(clock);
        return [.. span.Dates.Select(date => new PlannerDay(date, date == today, [.. items[date]]))];
    }

    private PlannerItem Item(AppointmentCard card, string name) =>
        new(PlannerItemKind.Appointment, card.Start, card.End, name, card.Place, BookingLinks.Appointment(card.Id), Note(card));

    // An appointment with somebody who is no longer theirs to see takes up the time and says no more.
    private static PlannerItem Item(DiaryLine line) =>
        new(PlannerItemKind.Busy, line.Start, line.End, line.Kind == DiaryKind.Busy ? line.Title ?? "Busy" : "Appointment with somebody you no longer work with");

    private static PlannerItem Item(SlotCard slot) =>
        new(PlannerItemKind.Free, slot.Start, slot.End, "Free", Href: PlannerLinks.Time(slot.Id));

    private string? Note(AppointmentCard card) => card switch
    {
        { Outcome: { } outcome } => OutcomeWords.Of(outcome),
        _ when card.End < clock.UtcNow() => "Outcome to log",
        _ => null,
    };
}
