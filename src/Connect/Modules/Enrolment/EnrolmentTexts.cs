using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Enrolment;

/// <summary>What is texted to a number that may not be the person's: neutral, and it tells no name.</summary>
internal static class EnrolmentTexts
{
    private static readonly Wording Words = new(typeof(EnrolmentTexts));

    public static string Welcome(Language language) => Words.In(language, "Welcome");

    public static string StillTheirs(Language language) => Words.In(language, "StillTheirs");

    /// <summary>Where others read the phone it says nothing of what can be done by text: there, nothing can.</summary>
    public static string Proved(PersonCard person) => Words.In(person.Language, person.PhoneUse == PhoneUse.SharedNotSafe ? "ProvedDiscreetly" : "Proved");

    public static string NotYours(Language language) => Words.In(language, "NotYours");

    public static string Code(Language language, string code) => Words.In(language, "Code", code);
}
