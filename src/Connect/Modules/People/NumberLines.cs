using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.People;

/// <summary>What the journal says of a number, to the team: never the number itself.</summary>
internal static class NumberLines
{
    public const string ProvedKind = "number.proved";
    public const string DoubtedKind = "number.doubted";
    public const string FailedKind = "number.failed";

    public static JournalFact Proved(PersonId person, NumberProof how) => Fact(ProvedKind, person, how.ToString());

    public static JournalFact Doubted(PersonId person, PhoneDoubt why) => Fact(DoubtedKind, person, why.ToString());

    public static JournalFact Failed(PersonId person) => Fact(FailedKind, person, "");

    public static string Why(JournalEntry entry) => JsonSerializer.Deserialize<NumberFacts>(entry.Facts)!.Why;

    private static JournalFact Fact(string kind, PersonId person, string why) =>
        new(kind, person, person.Value, new NumberFacts(why), Audience: Audience.Team);
}

internal sealed record NumberFacts(string Why);

internal sealed class NumberProvedLine : IJournalKind
{
    public string Key => NumberLines.ProvedKind;

    public JournalLine Render(JournalEntry entry, Language language) => new("Mobile number proved", NumberLines.Why(entry) switch
    {
        nameof(NumberProof.Reply) => "They answered from it.",
        nameof(NumberProof.Code) => "They read out the code that it received.",
        _ => "A worker saw to it.",
    });
}

internal sealed class NumberDoubtedLine : IJournalKind
{
    public string Key => NumberLines.DoubtedKind;

    public JournalLine Render(JournalEntry entry, Language language) =>
        new("Mobile number in doubt", DoubtWords.Of(Enum.Parse<PhoneDoubt>(NumberLines.Why(entry))), PersonLinks.Number(entry.Person));
}

internal sealed class NumberFailedLine : IJournalKind
{
    public string Key => NumberLines.FailedKind;

    public JournalLine Render(JournalEntry entry, Language language) =>
        new("Mobile number does not work", "The phone network cannot reach it. Ask for another way to reach them.", PersonLinks.Number(entry.Person));
}

/// <summary>Why a number is in doubt, and what that means, as staff read it.</summary>
public static class DoubtWords
{
    public static string Of(PhoneDoubt doubt) => doubt switch
    {
        PhoneDoubt.New => "Nobody has answered from it yet. Until then we send nothing personal.",
        PhoneDoubt.Silent => "Nobody has texted from it for 90 days. We asked if it is still theirs, and send nothing personal until we know.",
        PhoneDoubt.BackAgain => "It had stopped working and works again. It may be somebody else's now. We send nothing personal until we know.",
        PhoneDoubt.Denied => "Whoever has it says that it is not theirs. We send nothing personal to it.",
        PhoneDoubt.TwoPeople => "Somebody else gave the same number. We send nothing personal to it until you say who has it.",
        _ => "It is theirs.",
    };
}
