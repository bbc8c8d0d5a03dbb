using Connect.Modules.Booking.Panels;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>A service user's appointments to come.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class MyAppointmentsPage(Appointments appointments, AppointmentLines lines) : ConnectPage
{
    public IReadOnlyList<AppointmentLineView> Lines { get; private set; } = [];

    public string Topic => PlannerTopics.Of(Me).Name;

    private PersonId Me => Actor.Person!.Value;

    public async Task OnGetAsync() => Lines = await ReadAsync();

    public async Task<IActionResult> OnGetListAsync() => Partial("_MyAppointments", await ReadAsync());

    private async Task<IReadOnlyList<AppointmentLineView>> ReadAsync() => await lines.OfAsync(await appointments.UpcomingAsync(Me, Actor, Stop), Stop);
}
