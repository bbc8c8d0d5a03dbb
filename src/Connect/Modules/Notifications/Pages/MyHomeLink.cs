using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Notifications.Pages;

internal sealed class MyHomeLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Person;

    public int Order => 0;

    public string Text => PageLanguage.Words("Home", "Hafan");

    public string Href => "/home";

    public bool IsFor(ClaimsPrincipal reader) => reader.Role() == Role.ServiceUser;
}
