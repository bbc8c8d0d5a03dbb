using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Plugins;

namespace Connect.Modules.Booking.Panels;

/// <summary>On a supporter's page of one person: the next appointment, if the person opened it to them.</summary>
internal sealed class SupportedNextPanel(ConnectDb db, Appointments appointments, PersonCards cards, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Supported;

    public int Order => 10;

    public string Partial => "/Modules/Booking/Panels/_SupportedNext.cshtml";

    public LiveTopic? Topic(PersonId subject) => PlannerTopics.Of(subject);

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        if (!await db.MayAsync(actor, AccessAction.See, Thing.NextAppointment, subject, stop)) return null;

        reads.Of(AppointmentShown.Line, subject);
        return new SupportedNext((await cards.OfAsync(subject, stop)).FirstName, await appointments.NextForSupporterAsync(subject, actor, stop));
    }
}

internal sealed record SupportedNext(string Name, AppointmentCard? Appointment);
