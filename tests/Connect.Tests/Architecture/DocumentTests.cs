using System.Text.RegularExpressions;

namespace Connect.Tests.Architecture;

public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_from_one_document_to_another_file_leads_somewhere()
    {
        var links = Sources.All.Where(source => source.Extension == ".md").SelectMany(LinksOf).ToList();

        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => !Path.Exists(link));
    }

    private static IEnumerable<string> LinksOf(Source document) => Links().Matches(document.Text)
        .Select(match => Path.Combine(Repository.Root, Path.GetDirectoryName(document.Path)!, match.Groups[1].Value));

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex Links();
}
