using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Plugins;

namespace Connect.Modules.Booking.Panels;

/// <summary>On a person's page: their appointments to come, and the way to arrange one.</summary>
internal sealed class NextPanel(ConnectDb db, Appointments appointments, AppointmentLines lines) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 10;

    public string Partial => "/Modules/Booking/Panels/_Next.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop) =>
        new NextAppointments(
            await lines.OfAsync(await appointments.UpcomingAsync(subject, actor, stop), stop),
            await db.MayAsync(actor, AccessAction.Book, Thing.Appointment, subject, stop) ? BookingLinks.Arrange(subject) : null);
}

/// <param name="ArrangeHref">Null for a reader who may not.</param>
internal sealed record NextAppointments(IReadOnlyList<AppointmentLineView> Lines, string? ArrangeHref);
