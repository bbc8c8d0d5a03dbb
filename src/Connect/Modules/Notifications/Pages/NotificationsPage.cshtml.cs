using System.Globalization;
using Connect.Modules.Notifications.Panels;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Notifications.Pages;

[Access(AccessRule.Staff)]
internal sealed class NotificationsPage(Notices notices, NoticeLines lines, TimeProvider clock) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<NoticeLine> Lines { get; private set; } = [];
    public string? OlderHref { get; private set; }
    public int Unread { get; private set; }
    public DateTime Now => clock.UtcNow();

    public bool IsNewest => Before is null;
    public long Newest => Lines.Count > 0 ? Lines[0].Notice.Seq : 0;
    public string Topic => Actor.Person is { } worker ? NoticeTopics.Of(worker).Name : "";

    public async Task OnGetAsync()
    {
        await ReadAsync();
        Unread = await notices.UnreadAsync(Actor, Stop);
    }

    public async Task<IActionResult> OnGetLinesAsync()
    {
        await ReadAsync();
        return Partial("_NoticeList", this);
    }

    /// <summary>Up to the newest that the reader had before their eyes: what came since stays new.</summary>
    public async Task<IActionResult> OnPostAsync(long upTo)
    {
        await Do((ReadNotices op) => op.RunAsync(upTo, Actor, Stop));
        this.Say("All notifications are marked as read");
        return Redirect(NoticeLinks.All);
    }

    private async Task ReadAsync()
    {
        Slice<NoticeCard> page = await notices.PageAsync(Before, Actor, Stop);
        Lines = await lines.OfAsync(page.Rows, Stop);
        if (page.HasMore) OlderHref = string.Create(CultureInfo.InvariantCulture, $"{NoticeLinks.All}?before={page.Rows[^1].Seq}");
    }
}
