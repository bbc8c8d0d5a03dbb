using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Live;
using Connect.Platform.Plugins;

namespace Connect.Modules.Booking.Panels;

/// <summary>At home: past appointments of which the reader has not said what came.</summary>
internal sealed class OutcomesPanel(Appointments appointments, AppointmentLines lines) : IPanel
{
    private const int Shown = 5;

    public string Slot => PanelSlots.Home;

    public int Order => 20;

    public string Partial => "/Modules/Booking/Panels/_Outcomes.cshtml";

    public LiveTopic? Topic(PersonId subject) => PlannerTopics.Of(subject);

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var open = await appointments.WithoutOutcomeAsync(subject, actor, stop);
        return new OutcomesToLog(open.Count, await lines.OfAsync(open[..Math.Min(Shown, open.Count)], stop));
    }
}

internal sealed record OutcomesToLog(int Count, IReadOnlyList<AppointmentLineView> First);
