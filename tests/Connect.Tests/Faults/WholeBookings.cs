using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Faults;

/// <summary>What must be true of a database whatever happened to it: each booking is there whole, or not at all.</summary>
internal static class WholeBookings
{
    /// <summary>Fails with the first thing that is not so. Returns how many bookings there are.</summary>
    public static async Task<int> CheckAsync(ConnectDb db)
    {
        var appointments = await db.Set<Appointment>().Where(a => a.State == AppointmentState.Booked).ToListAsync();
        Assert.Equal(appointments.Count, appointments.DistinctBy(a => a.Slot).Count());
        await CheckSlotsAsync(db, appointments);
        await CheckDiariesAsync(db, appointments);
        await CheckJournalAsync(db, appointments);
        await CheckConfirmationsAsync(db, appointments);
        await CheckFeedbackAsync(db, appointments);
        return appointments.Count;
    }

    /// <summary>Each text that was taken has come to its end, and went into its thread once.</summary>
    public static async Task CheckTextsAsync(ConnectDb db)
    {
        var received = await db.Set<ReceivedText>().ToListAsync();
        Assert.All(received, text => Assert.Equal(ReceivedState.Done, text.State));
        var messages = await db.Set<Message>().Where(m => m.Received != null).Select(m => m.Received!.Value).ToListAsync();
        Assert.Equal(received.Select(text => text.Seq).Order(), messages.Order());
    }

    private static async Task CheckSlotsAsync(ConnectDb db, List<Appointment> appointments)
    {
        var taken = await db.Set<Slot>().Where(s => s.State == SlotState.Taken).ToListAsync();
        Assert.Equal(appointments.Select(a => (a.Slot.Value, a.Start, a.End, a.Worker.Value)).Order(), taken.Select(s => (s.Id.Value, s.Start, s.End, s.Worker.Value)).Order());
    }

    private static async Task CheckDiariesAsync(ConnectDb db, List<Appointment> appointments)
    {
        var entries = await db.Set<DiaryEntry>().Where(e => e.Kind == DiaryKind.Appointment).ToListAsync();
        var wanted = appointments.SelectMany(a => new[] { (a.Id.Value, a.Worker.Value, a.Start), (a.Id.Value, a.Person.Value, a.Start) });
        Assert.Equal(wanted.Order(), entries.Select(e => (e.About, e.Owner.Value, e.Start)).Order());
    }

    private static async Task CheckJournalAsync(ConnectDb db, List<Appointment> appointments)
    {
        var entries = await db.Set<JournalEntry>().Where(e => e.Kind == AppointmentJournal.BookedKind).ToListAsync();
        Assert.Equal(appointments.Select(a => (a.Id.Value, a.Person.Value)).Order(), entries.Select(e => (e.About, e.Person.Value)).Order());
    }

    private static async Task CheckConfirmationsAsync(ConnectDb db, List<Appointment> appointments)
    {
        var names = await db.Set<Person>().ToDictionaryAsync(p => p.Id);
        var texts = await db.Set<OutgoingText>().Select(t => new { t.Id, t.To, t.Body }).ToListAsync();
        var wanted = appointments.Select(a => (To: names[a.Person].Phone!, Body: BookingTexts.Booked(Language.English, names[a.Worker].FirstName, a.Start, a.Place))).ToHashSet();
        var confirmations = texts.Where(t => wanted.Contains((t.To, t.Body))).ToList();
        Assert.Equal(appointments.Count, wanted.Count);
        Assert.Equal(appointments.Count, confirmations.Count);

        var rows = await db.Set<DueRow>().Where(r => r.Kind == "text.send").Select(r => r.About).ToListAsync();
        Assert.Equal(texts.Select(t => t.Id.Value).Order(), rows.Order());
    }

    private static async Task CheckFeedbackAsync(ConnectDb db, List<Appointment> appointments)
    {
        var rows = await db.Set<DueRow>().Where(r => r.Kind == "booking.feedback").Select(r => r.About).ToListAsync();
        Assert.Equal(appointments.Select(a => a.Id.Value).Order(), rows.Order());
    }
}
