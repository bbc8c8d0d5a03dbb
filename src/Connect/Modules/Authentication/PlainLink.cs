using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Authentication;

/// <summary>A link in the frame without a badge, for readers in some roles. Stands here, since who is reading is known only from here on.</summary>
/// <param name="text">Asked for each page, since it can be Welsh.</param>
internal sealed class PlainLink(NavigationPlace place, int order, Func<string> text, string href, Func<Role, bool> isFor) : INavigationLink
{
    public NavigationPlace Place => place;

    public int Order => order;

    public string Text => text();

    public string Href => href;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role() is { } role && isFor(role);

    /// <summary>In the primary navigation of those who work with people.</summary>
    public static PlainLink OfStaff(int order, string text, string href) => new(NavigationPlace.Staff, order, () => text, href, Roles.IsStaff);

    /// <summary>In the primary navigation of administrators.</summary>
    public static PlainLink OfAdministrators(int order, string text, string href) =>
        new(NavigationPlace.Staff, order, () => text, href, role => role == Role.Administrator);

    /// <summary>Among a service user's own pages.</summary>
    public static PlainLink OfServiceUsers(int order, Func<string> text, string href) =>
        new(NavigationPlace.Person, order, text, href, role => role == Role.ServiceUser);
}
