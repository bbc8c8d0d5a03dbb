using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Planner.Pages;

internal sealed class AvailabilityLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Staff;

    public int Order => 40;

    public string Text => "Availability";

    public string Href => PlannerLinks.Availability;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role()?.IsStaff() == true;
}
