using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Live;
using Connect.Platform.Plugins;

namespace Connect.Modules.Booking.Panels;

/// <summary>At a service user's home: the next appointment, or how to book one.</summary>
internal sealed class MyNextPanel(Appointments appointments, AppointmentLines lines) : IPanel
{
    public string Slot => PanelSlots.MyHome;

    public int Order => 10;

    public string Partial => "/Modules/Booking/Panels/_MyNext.cshtml";

    public LiveTopic? Topic(PersonId subject) => PlannerTopics.Of(subject);

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var upcoming = await appointments.UpcomingAsync(subject, actor, stop);
        return new MyNext(upcoming is [var next, ..] ? (await lines.OfAsync([next], stop))[0] : null);
    }
}

internal sealed record MyNext(AppointmentLineView? Line);
