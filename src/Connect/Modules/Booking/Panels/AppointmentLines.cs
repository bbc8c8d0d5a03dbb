using Connect.Modules.People;
using Connect.Platform.Audit;

namespace Connect.Modules.Booking.Panels;

/// <summary>An appointment with the names of the two who meet.</summary>
internal sealed record AppointmentLineView(AppointmentCard Appointment, string Person, string Worker);

/// <inheritdoc cref="AppointmentLineView"/>
internal sealed class AppointmentLines(PersonCards cards, Reads reads)
{
    public async Task<IReadOnlyList<AppointmentLineView>> OfAsync(IReadOnlyList<AppointmentCard> appointments, CancellationToken stop)
    {
        var people = await cards.OfAsync([.. appointments.SelectMany(a => new[] { a.Person, a.Worker }).Distinct()], stop);
        reads.Of(AppointmentShown.Line, appointments.Select(a => a.Person));
        return [.. appointments.Select(a => new AppointmentLineView(a, people[a.Person].Name, people[a.Worker].Name))];
    }
}
