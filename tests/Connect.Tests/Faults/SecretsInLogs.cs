using System.Text.RegularExpressions;
using Connect.Demo;
using Connect.Tests.Servers;

namespace Connect.Tests.Faults;

/// <summary>What must be in no log, whatever a node went through: numbers, the cast by name, passwords, secrets of addresses, what a text said.</summary>
internal static partial class SecretsInLogs
{
    private static readonly string[] Words = [FaultSettings.Secret, KannelServer.Password, DemoCast.Password, "@connect.example", "okafor", "text=", "from=4477", "?from", "returnTo="];

    public static void CheckNone(string written)
    {
        foreach (var word in Words) Assert.DoesNotContain(word, written, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(Numbers(), WithoutGaps(written));
        Assert.DoesNotMatch(Names(), written);
    }

    /// <summary>However a number is written: 07700 900101, (07700) 900-101.</summary>
    public static string WithoutGaps(string written) => DigitsTogether().Replace(written, "");

    // Numbers that nobody has (Ofcom's, for drama): those of the cast, of crowds and of lines.
    [GeneratedRegex(@"7700900\d{3}")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(Alex|Jordan|Casey|Robin|Morgan|Maria|Sam|Priya|Leo|Helen|Tom|Dee|Ana|Nia|Person\d+ Crowd)\b")]
    private static partial Regex Names();

    [GeneratedRegex(@"(?<=\d)[ ()\-.]+(?=\d)")]
    private static partial Regex DigitsTogether();
}
