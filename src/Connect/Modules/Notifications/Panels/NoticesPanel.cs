using Connect.Platform.Access;
using Connect.Platform.Live;
using Connect.Platform.Plugins;
using Connect.Platform.Time;

namespace Connect.Modules.Notifications.Panels;

/// <summary>At home: the latest that happened.</summary>
internal sealed class NoticesPanel(Notices notices, NoticeLines lines, TimeProvider clock) : IPanel
{
    private const int Shown = 5;

    public string Slot => PanelSlots.Home;

    public int Order => 40;

    public string Partial => "/Modules/Notifications/Panels/_Notices.cshtml";

    public LiveTopic? Topic(PersonId subject) => NoticeTopics.Of(subject);

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var latest = await notices.PageAsync(before: null, actor, stop, Shown);
        return new LatestNotices(await notices.UnreadAsync(actor, stop), await lines.OfAsync(latest.Rows, stop), clock.UtcNow());
    }
}

internal sealed record LatestNotices(int Unread, IReadOnlyList<NoticeLine> Lines, DateTime Now);
