using System.Security.Claims;
using Connect.Modules.AccessControl;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Stands here and not with its page: who is reading is known only from here on.</summary>
internal sealed class RestrictionsLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Staff;

    public int Order => 80;

    public string Text => "Restrictions";

    public string Href => AccessLinks.Restrictions;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role() == Role.Administrator;
}
