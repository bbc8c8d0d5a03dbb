using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Assistants;

/// <summary>What the assistant says by itself, under the same rules as every text: neutral, short, one thing to do.</summary>
internal static class AssistantTexts
{
    private static readonly Wording Words = new(typeof(AssistantTexts));

    public static string NotUnderstood(Language language) => Words.In(language, "NotUnderstood");

    public static string Help(Language language, string officePhone) => Words.In(language, "Help", officePhone);

    public static string Stopped(Language language) => Words.In(language, "Stopped");

    public static string Started(Language language) => Words.In(language, "Started");

    public static string AfterHours(Language language) => Words.In(language, "AfterHours");

    public static string UnknownNumber(Language language) => Words.In(language, "UnknownNumber");

    /// <summary>Asks which of several open questions was meant; each option is what to reply, such as "BOOK 3 to book a time".</summary>
    public static string WhichQuestion(Language language, IReadOnlyList<string> options) =>
        Words.In(language, "WhichQuestion", string.Join('\n', options));
}
