using System.Xml.Linq;

namespace Connect.Tests.Architecture;

public sealed class DependencyTests
{
    [Fact]
    public void Every_package_has_its_line_in_the_decision_about_dependencies()
    {
        var decision = File.ReadAllText(Path.Combine(Repository.Root, "docs", "adr", "0007-dependencies.md"));
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion").Select(package => (string)package.Attribute("Include")!).ToList();

        Assert.NotEmpty(packages);
        Assert.DoesNotContain(packages, package => !decision.Contains(package, StringComparison.Ordinal));
    }
}
