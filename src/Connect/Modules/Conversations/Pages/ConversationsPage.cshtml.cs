using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Conversations.Pages;

[Access(AccessRule.Staff)]
internal sealed class ConversationsPage(ThreadList threads, UnclaimedTexts unclaimed, TimeProvider clock) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string After { get; set; } = "";

    public Slice<ThreadLine> Lines { get; private set; } = new([], false);
    public int Unread { get; private set; }
    public int Unclaimed { get; private set; }
    public DateTime Now => clock.UtcNow();

    public bool IsUnread => Show == "unread";
    public bool IsTop => ThreadPlace.Parse(After) is null;
    public string Topic => Actor.Person is { } worker ? ConversationTopics.Inbox(worker).Name : "";
    public string Fragment => $"{ConversationLinks.All}?handler=lines&show={(IsUnread ? "unread" : "")}";
    public string TopHref => ConversationLinks.All + (IsUnread ? "?show=unread" : "");
    public string? NextHref => Lines.HasMore ? $"{ConversationLinks.All}?show={(IsUnread ? "unread" : "")}&after={Lines.Rows[^1].Place}" : null;

    public string NothingWords => (IsTop, IsUnread) switch
    {
        (false, _) => "There are no more conversations.",
        (_, true) => "You have read everything.",
        _ => "You have no conversations yet. When somebody texts you, it shows here.",
    };

    public async Task OnGetAsync()
    {
        await ReadAsync();
        Unread = await threads.UnreadAsync(Actor, Stop, BadgeTagHelper.CountedTo);
        Unclaimed = await unclaimed.NumbersAsync(Stop);
    }

    public async Task<IActionResult> OnGetLinesAsync()
    {
        await ReadAsync();
        return Partial("_ConversationList", this);
    }

    private async Task ReadAsync()
    {
        Lines = await threads.PageAsync(IsUnread, ThreadPlace.Parse(After), Actor, Stop);
        Looked(ConversationShown.Line, Lines.Rows.Select(line => line.Person));
    }
}
