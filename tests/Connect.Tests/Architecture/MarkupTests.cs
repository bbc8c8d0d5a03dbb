using System.Text.RegularExpressions;

namespace Connect.Tests.Architecture;

public sealed partial class MarkupTests
{
    // The compiler of pages writes HtmlString itself, so BannedSymbols cannot hold it.
    [Fact]
    public void Markup_is_never_made_from_strings()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml" && !Elsewhere().IsMatch(path)).ToList();
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, path => Raw().IsMatch(File.ReadAllText(path)));
    }

    [GeneratedRegex(@"[\\/](obj|bin|node_modules)[\\/]")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\bHtmlString\b|\bHtml\.Raw\b|\bAppendHtml\(""|\bSetHtmlContent\(""|\bAppendHtml\(\$|\bSetHtmlContent\(\$")]
    private static partial Regex Raw();
}
