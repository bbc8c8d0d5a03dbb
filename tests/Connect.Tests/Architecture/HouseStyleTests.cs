using System.Text.RegularExpressions;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Tests.Architecture;

public sealed partial class HouseStyleTests
{
    private const int LongestFile = 400;
    private const int MedianFile = 60;

    [Fact]
    public void No_file_is_too_long_to_hold_in_the_head() =>
        Assert.Empty(Sources.Written.Where(source => source.Lines > LongestFile).Select(source => source.Path));

    [Fact]
    public void Half_of_the_files_fit_on_one_screen()
    {
        var lines = Sources.Written.Where(source => source.Path.StartsWith("src/", StringComparison.Ordinal)).Select(source => source.Lines).Order().ToList();

        Assert.True(lines[lines.Count / 2] < MedianFile, $"The median is {lines[lines.Count / 2]} lines.");
    }

    // ASP.NET Core's own name for a tag helper is the one exception.
    [Fact]
    public void Types_are_named_for_what_they_do()
    {
        var types = new[] { typeof(ConnectHost), typeof(ConnectDb), typeof(HouseStyleTests) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.FullName!.StartsWith("Connect.", StringComparison.Ordinal) && !type.IsAssignableTo(typeof(TagHelper)));

        Assert.DoesNotContain(types, type => EmptyWord().IsMatch(type.Name.Replace("TagHelper", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_folded_away_or_left_for_later() =>
        Assert.Empty(Sources.Written.Holding(Unfinished()));

    // Tests and measurements start servers of their own, with passwords of their own.
    [Fact]
    public void No_password_or_private_key_is_in_the_repository() =>
        Assert.Empty(Sources.All.Where(source => source.Path.Split('/')[0] is not ("tests" or "bench")).Holding(Secret()));

    [Fact]
    public void The_repository_speaks_of_the_product_and_not_of_a_machine_it_was_made_on() =>
        Assert.Empty(Sources.All.Holding(Elsewhere()));

    [Fact]
    public void Lock_files_name_packages_and_no_host() =>
        Assert.Empty(Sources.All.Where(source => source.Path.EndsWith("package-lock.json", StringComparison.Ordinal)).Holding(Host()));

    [GeneratedRegex("(Manager|Helper|Utils?|Utility|Dto|Impl)(?![a-z])")]
    private static partial Regex EmptyWord();

    [GeneratedRegex("\"resolved\"")]
    private static partial Regex Host();

    // Written so that they do not find themselves.
    [GeneratedRegex(@"^\s*#[r]egion|\b[T]ODO\b|\b[F]IXME\b", RegexOptions.Multiline)]
    private static partial Regex Unfinished();

    [GeneratedRegex("Passwor[d]=[A-Za-z0-9]|-BEGIN [A-Z ]*PRIVATE KE[Y]-|[_]authToken")]
    private static partial Regex Secret();

    [GeneratedRegex(@"\b[c]laude\b|\b[a]nthropic\b|\bA[I] assistant\b|/[w]ork/|/[h]ome/\w|/[t]mp/bash_jobs", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
