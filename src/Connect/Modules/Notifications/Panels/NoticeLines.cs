using Connect.Modules.People;
using Connect.Platform.Audit;

namespace Connect.Modules.Notifications.Panels;

/// <summary>A notice with the name of whom it is about.</summary>
internal sealed record NoticeLine(NoticeCard Notice, string Name)
{
    /// <summary>Where to read on: the thing itself, or else the person.</summary>
    public string Href => Notice.Line.Link ?? PersonLinks.Person(Notice.Person);
}

/// <inheritdoc cref="NoticeLine"/>
internal sealed class NoticeLines(PersonCards cards, Reads reads)
{
    public async Task<IReadOnlyList<NoticeLine>> OfAsync(IReadOnlyList<NoticeCard> notices, CancellationToken stop)
    {
        var people = await cards.OfAsync([.. notices.Select(notice => notice.Person).Distinct()], stop);
        reads.Of(NoticeShown.Line, people.Keys);
        return [.. notices.Select(notice => new NoticeLine(notice, people[notice.Person].Name))];
    }
}
