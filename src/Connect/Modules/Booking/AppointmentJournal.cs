using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Recording;
using Connect.Platform.Time;

namespace Connect.Modules.Booking;

/// <summary>What booking records, and how it reads.</summary>
internal static class AppointmentJournal
{
    public const string BookedKind = "appointment.booked";
    public const string MovedKind = "appointment.moved";
    public const string CancelledKind = "appointment.cancelled";
    public const string RestoredKind = "appointment.restored";
    public const string UndoneKind = "appointment.undone";
    public const string OutcomeKind = "appointment.outcome";
    public const string AbsenceKind = "appointment.absence";

    public static JournalFact Booked(Appointment appointment) => Fact(BookedKind, appointment);

    public static JournalFact Moved(Appointment appointment, DateTime from) => Fact(MovedKind, appointment, from);

    public static JournalFact Cancelled(Appointment appointment) => Fact(CancelledKind, appointment);

    public static JournalFact Restored(Appointment appointment) => Fact(RestoredKind, appointment);

    public static JournalFact Undone(Appointment appointment) => Fact(UndoneKind, appointment);

    public static JournalFact OutcomeLogged(Appointment appointment) => Fact(OutcomeKind, appointment);

    // What a worker writes about an absence is for the team.
    public static JournalFact Explained(Appointment appointment) => new(
        AbsenceKind, appointment.Person, appointment.Id.Value, new AbsenceFacts(appointment.AbsenceReason!.Value, appointment.AbsenceWords),
        appointment.Worker, appointment.Start, Audience.Team);

    private static JournalFact Fact(string kind, Appointment appointment, DateTime? from = null) =>
        new(kind, appointment.Person, appointment.Id.Value, new AppointmentFacts(appointment.Place, from, appointment.Outcome), appointment.Worker, appointment.Start);
}

internal sealed record AppointmentFacts(string Place, DateTime? From, AttendanceOutcome? Outcome);

internal sealed class AppointmentLine(string key, string title) : IJournalKind
{
    public string Key => key;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = JsonSerializer.Deserialize<AppointmentFacts>(entry.Facts)!;
        var when = $"{UkTimeText.LongDate(entry.ConcernsAt, language)} at {UkTimeText.Clock(entry.ConcernsAt, language)}";
        var from = facts.From is { } old ? $" It was on {UkTimeText.LongDate(old, language)} at {UkTimeText.Clock(old, language)}." : "";
        var outcome = facts.Outcome is { } came ? $" {OutcomeWords.Of(came)}." : "";
        return new(title, $"{when}, {facts.Place}.{from}{outcome}", BookingLinks.Appointment(new(entry.About)));
    }
}

internal sealed record AbsenceFacts(AbsenceReason Reason, string? Words);

internal sealed class AbsenceLine : IJournalKind
{
    public string Key => AppointmentJournal.AbsenceKind;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = JsonSerializer.Deserialize<AbsenceFacts>(entry.Facts)!;
        var text = $"{UkTimeText.LongDate(entry.ConcernsAt, language)} at {UkTimeText.Clock(entry.ConcernsAt, language)}. {OutcomeWords.Of(facts.Reason)}.";
        return new("Reason for absence", facts.Words is { } words ? $"{text} {words}" : text, BookingLinks.Appointment(new(entry.About)));
    }
}
