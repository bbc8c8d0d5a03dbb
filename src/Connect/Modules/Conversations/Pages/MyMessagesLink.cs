using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Conversations.Pages;

internal sealed class MyMessagesLink(MyThreads threads) : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Person;

    public int Order => 30;

    public string Text => MyWords.Words["Messages"];

    public string Href => ConversationLinks.Mine;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role() == Role.ServiceUser;

    public async ValueTask<Waiting> WaitingAsync(ClaimsPrincipal reader, CancellationToken stop) =>
        new((await threads.AllAsync(reader.PersonId()!.Value, stop)).Sum(thread => thread.Unread), MyWords.Words["UnreadMessages"]);
}
