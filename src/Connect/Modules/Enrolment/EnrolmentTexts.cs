using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Enrolment;

/// <summary>What is texted to a number that may not be the person's: neutral, and it tells no name.</summary>
internal static class EnrolmentTexts
{
    private static readonly Wording Words = new(typeof(EnrolmentTexts));

    public static string Welcome(Language language) => Words.In(language, "Welcome");

    public static string StillTheirs(Language language) => Words.In(language, "StillTheirs");

    /// <param name="discreetly">Others read the phone: it says nothing of what can be done by text, since there nothing can.</param>
    public static string Proved(Language language, bool discreetly) => Words.In(language, discreetly ? "ProvedDiscreetly" : "Proved");

    public static string NotYours(Language language) => Words.In(language, "NotYours");

    public static string Code(Language language, string code) => Words.In(language, "Code", code);
}
