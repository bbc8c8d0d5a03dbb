using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Authentication.Pages;

/// <summary>For service users among their pages.</summary>
internal sealed class SessionsLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Person;

    public int Order => 90;

    public string Text => SignInWords.Words["Settings"];

    public string Href => SignInLinks.Sessions;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role()?.SignsInByText() == true;
}

/// <summary>For staff at the foot of their pages.</summary>
internal sealed class StaffSessionsLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Footer;

    public int Order => 90;

    public string Text => "Where you are signed in";

    public string Href => SignInLinks.Sessions;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role() is { } role && !role.SignsInByText();
}
