using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Connect.Tests.Walls;

/// <summary>Follows everything that a viewer's pages lead to: links, searches, the parts that pages fetch; and hands on each answer, errors too.</summary>
internal sealed partial class Crawler(Viewer viewer, Action<string, string> seen)
{
    private const int MostPages = 250, MostOfOneAddress = 4;

    // The beginnings of names: an answer that only repeats what was typed gives nobody away.
    private static readonly string[] Searches = ["xant", "morw", "rhian", "900703"];

    // They end the session, or the demonstration's visitor changes language for good.
    private static readonly string[] Left = ["/exit", "/language/", "/sign-out"];

    private readonly Queue<string> _waiting = [];
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, int> _perAddress = [];

    public int Pages { get; private set; }

    /// <summary>The topics that the viewer's pages follow.</summary>
    public HashSet<string> Topics { get; } = [];

    public async Task FollowAsync(IEnumerable<string> from)
    {
        foreach (var path in from) Add(path);
        while (Pages < MostPages && _waiting.TryDequeue(out var path)) await VisitAsync(path);
    }

    private async Task VisitAsync(string path)
    {
        Pages++;
        using var answer = await viewer.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream") return;

        var body = await answer.Content.ReadAsStringAsync();
        seen(path, $"{answer.Headers}\n{body}");
        if (answer.Headers.Location is { } location) Add(location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;

        var page = new HtmlParser().ParseDocument(body);
        foreach (var element in page.All)
        {
            foreach (var attribute in element.Attributes.Where(attribute => attribute.Name is "href" or "src" || attribute.Name.StartsWith("data-", StringComparison.Ordinal)))
                if (attribute.Value.StartsWith('/') && !attribute.Value.StartsWith("//", StringComparison.Ordinal)) Add(attribute.Value);
                else if (attribute.Value.StartsWith('?')) Add(path.Split('?')[0] + attribute.Value);
            if (element.GetAttribute("data-live-topic") is { } topics) Topics.UnionWith(topics.Split(',', StringSplitOptions.RemoveEmptyEntries));
        }

        foreach (var form in page.Forms.Where(form => form.Method == "get"))
            foreach (var search in Searches) Add(Filled(form, path, search));
    }

    private static string Filled(IHtmlFormElement form, string path, string search)
    {
        var fields = form.Elements.Select(control => control switch
        {
            IHtmlInputElement { Name.Length: > 0, Type: "text" or "search" } input => (input.Name!, search),
            IHtmlInputElement { Name.Length: > 0, Type: "hidden" } input => (input.Name!, input.Value),
            IHtmlSelectElement { Name.Length: > 0 } select => (select.Name!, select.Value ?? ""),
            _ => ("", ""),
        }).Where(field => field.Item1.Length > 0);
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : path.Split('?')[0];
        return $"{action}?{string.Join('&', fields.Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}"))}";
    }

    private void Add(string address)
    {
        var path = address.Split('#')[0];
        if (path.Length == 0 || Left.Any(left => path.StartsWith(left, StringComparison.Ordinal)) || IsFile().IsMatch(path) || !_known.Add(path)) return;

        // Weeks, days and pages go on for ever; one address is asked for in a few ways only.
        var plain = path.Split('?')[0];
        var asked = _perAddress[plain] = _perAddress.GetValueOrDefault(plain) + 1;
        if (asked <= MostOfOneAddress) _waiting.Enqueue(path);
    }

    [GeneratedRegex(@"\.(css|js|svg|png|woff2?|ico|map)(\?|$)")]
    private static partial Regex IsFile();
}
