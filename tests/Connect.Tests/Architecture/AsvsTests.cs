using System.Text.RegularExpressions;

namespace Connect.Tests.Architecture;

/// <summary>docs/asvs.md claims nothing that nobody checks.</summary>
public sealed partial class AsvsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "asvs.md"));

    [Fact]
    public void Every_test_class_named_in_it_exists()
    {
        var tests = Sources.Written.Where(source => source.Path.StartsWith("tests/", StringComparison.Ordinal)).Select(source => source.Text).ToList();
        var named = TestClass().Matches(Page).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !tests.Any(text => text.Contains($"class {name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_requirement_is_met_by_a_named_test_or_says_that_it_is_not() =>
        Assert.DoesNotContain(Rows(), row => !TestClass().IsMatch(row) && !Excused().IsMatch(row));

    private static IEnumerable<string> Rows()
    {
        var rows = Page.Split('\n').Where(line => Requirement().IsMatch(line)).ToList();
        Assert.True(rows.Count > 60, $"{rows.Count} rows.");
        return rows;
    }

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+")]
    private static partial Regex Requirement();

    // What is not met, what there is nothing of here, and what is met in words alone.
    [GeneratedRegex(@"\*\*[Nn]ot met\*\*|there is none|as 7\.1\.3|does not sign out there|see V10")]
    private static partial Regex Excused();
}
