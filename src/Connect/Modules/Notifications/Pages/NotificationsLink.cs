using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Notifications.Pages;

/// <summary>Notifications in the staff navigation, with the unread ones counted.</summary>
internal sealed class NotificationsLink(Notices notices) : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Staff;

    public int Order => 50;

    public string Text => "Notifications";

    public string Href => NoticeLinks.All;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role()?.IsStaff() == true;

    public async ValueTask<Waiting> WaitingAsync(ClaimsPrincipal reader, CancellationToken stop) =>
        await notices.UnreadAsync(reader.Actor(), stop) is var count && count == 1 ? new(1, "unread notification") : new(count, "unread notifications");
}
