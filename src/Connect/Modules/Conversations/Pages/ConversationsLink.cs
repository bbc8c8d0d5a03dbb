using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Conversations.Pages;

/// <summary>Conversations in the staff navigation, with the unread ones counted.</summary>
internal sealed class ConversationsLink(ThreadList threads) : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Staff;

    public int Order => 30;

    public string Text => "Conversations";

    public string Href => ConversationLinks.All;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role()?.IsStaff() == true;

    public async ValueTask<Waiting> WaitingAsync(ClaimsPrincipal reader, CancellationToken stop) =>
        await threads.UnreadAsync(reader.Actor(), stop, BadgeTagHelper.CountedTo) is var count && count == 1 ? new(1, "unread conversation") : new(count, "unread conversations");
}
