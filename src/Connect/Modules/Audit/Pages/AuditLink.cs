using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Audit.Pages;

internal sealed class AuditLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Staff;

    public int Order => 90;

    public string Text => "Audit";

    public string Href => AuditLinks.Search;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role() == Role.Administrator;
}
