using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Journal.Pages;

internal sealed class PeopleLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Staff;

    public int Order => 20;

    public string Text => "People";

    public string Href => PersonLinks.Caseload;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role()?.IsStaff() == true;
}
