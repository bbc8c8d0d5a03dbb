using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Connect.Tests.Architecture;

/// <summary>docs/configuration.md, from the option classes: each public property is a setting and its summary says what it is.</summary>
internal static partial class ConfigurationPage
{
    private const string Beginning = """
        # Configuration

        <!-- Made from the option classes: change their summaries, then run the tests once with UPDATE_APPROVED=1. -->

        A setting is an environment variable (`Connect__Data=/srv/connect`) or an argument (`--Connect:Data=/srv/connect`); an argument wins.
        A node that is set up wrongly does not start: it ends with exit code 1 and a line that names the setting. `connect doctor` looks without starting.

        ## The web server
        Read by ASP.NET Core and OpenTelemetry themselves.

        | Setting | What it is | If left out |
        |---|---|---|
        | `ASPNETCORE_URLS` | Where the node listens, such as `http://localhost:5080`; several with `;` between. As an argument: `--urls`. | `http://localhost:5000` (`./run`: `http://localhost:5080`) |
        | `OTEL_EXPORTER_OTLP_ENDPOINT` | Where traces and metrics go (OTLP), such as `http://collector.internal:4317`. | they go nowhere |

        """;

    public static string Write() => string.Concat(Options().Select(Section).Prepend(Beginning + "\n")).TrimEnd('\n') + "\n";

    private static IEnumerable<Type> Options() => new[] { typeof(Connect.Platform.NodeOptions).Assembly, typeof(ConnectHost).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && SectionOf(type) is not null)
        .OrderBy(SectionOf, StringComparer.Ordinal);

    private static string? SectionOf(Type options) => options.GetField("Section")?.GetRawConstantValue() as string;

    private static string Section(Type options)
    {
        var source = Sources.Written.Single(file => file.Text.Contains($"class {options.Name}", StringComparison.Ordinal) && file.Path.StartsWith("src/", StringComparison.Ordinal)).Text;
        var sample = Activator.CreateInstance(options)!;
        var rows = options.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(setting => $"| `{Key(options, setting)}` | {Summary(source, $@"public [\w\[\]<>?]+ {setting.Name} ")} | {Default(setting.GetValue(sample))} |\n");
        return $"## {SectionOf(options)!.Replace(':', ' ')}\n{Summary(source, $@"public sealed (partial )?class {options.Name}\b")}\n\n"
            + $"| Setting | What it is | If left out |\n|---|---|---|\n{string.Concat(rows)}\n";
    }

    private static string Key(Type options, PropertyInfo setting)
    {
        var many = setting.PropertyType != typeof(string) && setting.PropertyType.IsAssignableTo(typeof(IEnumerable));
        return $"{SectionOf(options)}:{setting.Name}".Replace(":", "__", StringComparison.Ordinal) + (many ? "__0`, `__1`, `..." : "");
    }

    private static string Summary(string source, string declaration)
    {
        var found = Regex.Match(source, @"/// <summary>((?:(?!<summary>)[\s\S])*?)</summary>\s*(?:\[[^\n]*\n\s*)*" + declaration);
        Assert.True(found.Success, $"No summary stands before {declaration}.");
        return Breaks().Replace(found.Groups[1].Value, " ").Trim();
    }

    private static string Default(object? value) => value switch
    {
        null or "" or ICollection { Count: 0 } => "–",
        bool yes => yes ? "`true`" : "`false`",
        _ => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    [GeneratedRegex(@"\s*\n\s*///\s*")]
    private static partial Regex Breaks();
}
