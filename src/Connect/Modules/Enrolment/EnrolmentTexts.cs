using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Enrolment;

/// <summary>What is texted to a number that may not be the person's: neutral, and it tells no name.</summary>
internal static class EnrolmentTexts
{
    private static readonly Wording Words = new(typeof(EnrolmentTexts));

    public static string Welcome(Language language) => Words.In(language, "Welcome");

    public static string StillTheirs(Language language) => Words.In(language, "StillTheirs");

    public static string Proved(Language language) => Words.In(language, "Proved");

    public static string NotYours(Language language) => Words.In(language, "NotYours");

    public static string Code(Language language, string code) => Words.In(language, "Code", code);
}
