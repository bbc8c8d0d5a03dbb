using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Modules.Booking;

/// <summary>An appointment as a figure in another module's list.</summary>
public sealed record AppointmentFigure
{
    public required AppointmentId Id { get; init; }
    public required PersonId Person { get; init; }
    public required PersonId Worker { get; init; }
    public required DateTime Start { get; init; }
    public required DateTime End { get; init; }
}

/// <summary>For joining in lists of people, who are already those whom the reader sees.</summary>
public sealed class AppointmentFigures(ConnectDb db, TimeProvider clock)
{
    /// <summary>Still to come.</summary>
    public IQueryable<AppointmentFigure> Coming
    {
        get
        {
            var now = clock.UtcNow();
            return Figures(db.Set<Appointment>().Where(a => a.State == AppointmentState.Booked && a.Start > now));
        }
    }

    /// <summary>Over, and nobody has said what came of it.</summary>
    public IQueryable<AppointmentFigure> WithoutOutcome
    {
        get
        {
            var now = clock.UtcNow();
            return Figures(db.Set<Appointment>().Where(a => a.State == AppointmentState.Booked && a.End < now && a.Outcome == null));
        }
    }

    private static IQueryable<AppointmentFigure> Figures(IQueryable<Appointment> appointments) => appointments
        .Select(a => new AppointmentFigure { Id = a.Id, Person = a.Person, Worker = a.Worker, Start = a.Start, End = a.End });
}
