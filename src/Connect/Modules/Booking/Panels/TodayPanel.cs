using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Live;
using Connect.Platform.Plugins;
using Connect.Platform.Time;

namespace Connect.Modules.Booking.Panels;

/// <summary>At home: the reader's appointments of today.</summary>
internal sealed class TodayPanel(Appointments appointments, AppointmentLines lines, TimeProvider clock) : IPanel
{
    public string Slot => PanelSlots.Home;

    public int Order => 10;

    public string Partial => "/Modules/Booking/Panels/_Today.cshtml";

    public LiveTopic? Topic(PersonId subject) => PlannerTopics.Of(subject);

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var midnight = UkTime.Today(clock).ToDateTime(TimeOnly.MinValue);
        var today = await appointments.OfWorkerAsync(subject, UkTime.ToUtc(midnight), UkTime.ToUtc(midnight.AddDays(1)), actor, stop);
        return new TodaysAppointments(await lines.OfAsync(today, stop));
    }
}

internal sealed record TodaysAppointments(IReadOnlyList<AppointmentLineView> Lines);
