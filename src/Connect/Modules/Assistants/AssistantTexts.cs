using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Assistants;

/// <summary>What the assistant says by itself, under the same rules as every text: neutral, short, one thing to do.</summary>
internal static class AssistantTexts
{
    private static readonly Wording Words = new(typeof(AssistantTexts));

    public static string NotUnderstood(Language language) => Words.In(language, "NotUnderstood");

    /// <summary>The same while the worker is away: who answers instead.</summary>
    public static string NotUnderstoodAway(Language language, string worker, string deputy) => Words.In(language, "NotUnderstoodAway", worker, deputy);

    public static string Help(Language language, string officePhone) => Words.In(language, "Help", officePhone);

    public static string Stopped(Language language) => Words.In(language, "Stopped");

    public static string Started(Language language) => Words.In(language, "Started");

    /// <summary>The one automatic answer to words that may mean danger to life.</summary>
    public static string Danger(Language language) => Words.In(language, "Danger");

    /// <param name="one">How to answer the one question so that the other cannot be meant; <paramref name="other"/> likewise.</param>
    public static string WhichQuestion(Language language, string one, string other) => Words.In(language, "WhichQuestion", one, other);

    /// <summary>To a number that is not known to reach the person.</summary>
    public static string PassedOn(Language language) => Words.In(language, "PassedOn");

    /// <summary>To a phone that others read: no more than that the text arrived, and how to go on.</summary>
    public static string PassedOnSignIn(Language language, string officePhone) => Words.In(language, "PassedOnSignIn", officePhone);

    /// <inheritdoc cref="PassedOnSignIn"/>
    public static string SomethingToRead(Language language, string officePhone) => Words.In(language, "SomethingToRead", officePhone);

    public static string UnknownNumber(Language language) => Words.In(language, "UnknownNumber");
}
