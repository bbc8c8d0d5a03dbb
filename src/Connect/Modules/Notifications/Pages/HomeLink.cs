using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Notifications.Pages;

internal sealed class HomeLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Staff;

    public int Order => 10;

    public string Text => "Home";

    public string Href => "/staff";

    public bool IsFor(ClaimsPrincipal reader) => reader.Role()?.IsStaff() == true;
}
