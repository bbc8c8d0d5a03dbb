using Connect.Platform.Web;

namespace Connect.Web;

/// <summary>The links of the frame, for whoever is reading.</summary>
internal sealed class Navigation(IEnumerable<INavigationLink> links)
{
    public async Task<IReadOnlyList<NavigationItem>> ForAsync(NavigationPlace place, HttpContext context)
    {
        var shown = links.Where(link => link.Place == place && link.IsFor(context.User)).OrderBy(link => link.Order).ToList();
        var here = Here(shown, context.Request.Path);
        var items = new List<NavigationItem>(shown.Count);
        foreach (var link in shown)
            items.Add(new(link.Text, link.Href, link == here, await link.WaitingAsync(context.User, context.RequestAborted)));
        return items;
    }

    // "/people" and "/people/restricted" may both be links: the longest that fits is where the reader is.
    private static INavigationLink? Here(IEnumerable<INavigationLink> shown, PathString path) =>
        shown.Where(link => path.StartsWithSegments(link.Href)).MaxBy(link => link.Href.Length);
}

internal sealed record NavigationItem(string Text, string Href, bool IsHere, Waiting Waiting);
