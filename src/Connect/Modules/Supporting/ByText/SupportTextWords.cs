using Connect.Platform;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Supporting.ByText;

/// <summary>The words of texts to supporters and about them: neutral, short, one thing to do. And the words that we read.</summary>
internal static class SupportTextWords
{
    private static readonly Wording Words = new(typeof(SupportTextWords));

    private static readonly HashSet<string> Ends = ["leave", "remove", "gadael", "dileu", "leave please", "remove please"];

    private static readonly HashSet<string> NotesWords = ["notes", "note", "nodiadau", "nodyn", "notes please"];

    // Letters.
    private const int LongestNote = 220;

    /// <summary>Counts only as the whole text.</summary>
    public static SupportWord? Read(string text) => Ends.Contains(TextWords.Joined(text).Trim()) ? SupportWord.End : null;

    public static string OpenedMessages(Language language, string person, bool withNext) => Words.In(language, withNext ? "OpenedBoth" : "OpenedMessages", person);

    public static string OpenedNext(Language language, string person) => Words.In(language, "OpenedNext", person);

    public static string OpenedNotes(Language language, string person) => Words.In(language, "OpenedNotes", person);

    /// <summary>Counts only as the whole text.</summary>
    public static bool AsksForNotes(string text) => NotesWords.Contains(TextWords.Joined(text).Trim());

    /// <summary>Two parts at most: what is longer is read on the web.</summary>
    public static string Note(Language language, string person, string by, DateTime at, string words) =>
        Words.In(language, "Note", person, by, UkTimeText.ShortDay(at, language), words.Length <= LongestNote ? words : $"{words[..LongestNote].TrimEnd()}...");

    public static string NoNotes(Language language, string person) => Words.In(language, "NoNotes", person);

    public static string NotesShut(Language language, string person) => Words.In(language, "NotesShut", person);

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
