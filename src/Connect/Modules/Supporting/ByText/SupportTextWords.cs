using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Supporting.ByText;

/// <summary>The words of texts to supporters and about them: neutral, short, one thing to do. And the words that we read.</summary>
internal static class SupportTextWords
{
    private static readonly Wording Words = new(typeof(SupportTextWords));

    private static readonly HashSet<string> Ends = ["leave", "remove", "gadael", "dileu", "leave please", "remove please"];

    /// <summary>Counts only as the whole text.</summary>
    public static SupportWord? Read(string text) => Ends.Contains(TextWords.Joined(text).Trim()) ? SupportWord.End : null;

    public static string OpenedMessages(Language language, string person, bool withNext) => Words.In(language, withNext ? "OpenedBoth" : "OpenedMessages", person);

    public static string OpenedNext(Language language, string person) => Words.In(language, "OpenedNext", person);

    public static string TeamLine(Language language, string person) => Words.In(language, "TeamLine", person);

    public static string PersonCanWrite(Language language, string supporter) => Words.In(language, "PersonCanWrite", supporter);

    public static string Ended(Language language, string other) => Words.In(language, "Ended", other);

    public static string NotSent(Language language, string other) => Words.In(language, "NotSent", other);

    public static string ReachesNobody(Language language) => Words.In(language, "ReachesNobody");

    public static string SayWho(Language language, IReadOnlyList<string> names) => Words.In(language, "SayWho", string.Join(", ", names));

    public static string TeamHasIt(Language language) => Words.In(language, "TeamHasIt");

    public static string TeamSayWho(Language language) => Words.In(language, "TeamSayWho");

    public static string Help(Language language, string telephone) => Words.In(language, "Help", telephone);

    public static string Stopped(Language language) => Words.In(language, "Stopped");

    public static string Started(Language language) => Words.In(language, "Started");
}

internal enum SupportWord
{
    End,
}
