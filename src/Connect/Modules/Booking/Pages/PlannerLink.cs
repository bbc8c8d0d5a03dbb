using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Web;

namespace Connect.Modules.Booking.Pages;

internal sealed class PlannerLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Staff;

    public int Order => 35;

    public string Text => "Planner";

    public string Href => PlannerLinks.Planner;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role()?.IsStaff() == true;
}
