using Connect.Platform;
using Connect.Platform.Texts;
using Connect.Platform.Web;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>The words of the volunteer's pages and of the card.</summary>
internal static class EnrolWords
{
    public static readonly PageWords Words = new(typeof(EnrolWords));

    private static readonly Wording Card = new(typeof(EnrolWords));

    /// <summary>In the language of the person, whoever reads the page.</summary>
    public static string In(Language language, string name, params ReadOnlySpan<object?> values) => Card.In(language, name, values);
}
