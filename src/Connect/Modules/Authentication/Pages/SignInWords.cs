using Connect.Modules.Authentication.TextCodes;
using Connect.Platform;
using Connect.Platform.Texts;
using Connect.Platform.Web;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The words of the pages about signing in.</summary>
internal static class SignInWords
{
    public static readonly PageWords Words = new(typeof(SignInWords));

    private static readonly Wording Card = new(typeof(SignInWords));

    /// <summary>Why no code was texted.</summary>
    public static string OfCode(Problem? problem) =>
        problem == TextCodeProblems.TooManyToday ? "TooManyToday" : problem == TextCodeProblems.TooManyHere ? "TooManyHere" : "TooMany";

    /// <summary>In the language of the person who gets it, whoever prints it.</summary>
    public static string In(Language language, string name, params ReadOnlySpan<object?> values) => Card.In(language, name, values);
}
