using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Connect.Tests.Platform.Web;

/// <summary>The markup that GOV.UK Frontend ships as what each of its components must look like.</summary>
internal static class Fixtures
{
    public static IElement Of(string component, string name)
    {
        var path = Path.Combine(Repository.Root, "src/Connect/node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var html = file.RootElement.GetProperty("fixtures").EnumerateArray()
            .First(fixture => fixture.GetProperty("name").GetString() == name).GetProperty("html").GetString()!;
        return new HtmlParser().ParseDocument(html).Body!.FirstElementChild!;
    }

    /// <summary>Elements, classes and the attributes that carry behaviour or meaning; not words, ids or values.</summary>
    public static string Shape(IElement element) => Write(element, new StringBuilder(), 0).ToString();

    private static StringBuilder Write(IElement element, StringBuilder to, int depth)
    {
        to.Append(' ', depth * 2).Append(element.LocalName);
        foreach (var name in element.ClassList.Order(StringComparer.Ordinal)) to.Append('.').Append(name);
        foreach (var attribute in element.Attributes.Where(a => IsMeaning(a.Name)).OrderBy(a => a.Name, StringComparer.Ordinal))
            to.Append('[').Append(attribute.Name).Append(KeepsValue(attribute.Name) ? "=" + attribute.Value : "").Append(']');
        to.Append('\n');
        foreach (var child in element.Children) Write(child, to, depth + 1);
        return to;
    }

    private static bool IsMeaning(string name) =>
        name is "role" or "type" or "for" or "hidden" || KeepsValue(name)
        || name.StartsWith("aria-", StringComparison.Ordinal) || name.StartsWith("data-", StringComparison.Ordinal);

    private static bool KeepsValue(string name) => name is "role" or "type" or "data-module" or "aria-hidden" or "aria-current" or "rel";
}
