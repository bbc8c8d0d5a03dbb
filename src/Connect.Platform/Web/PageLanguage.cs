using System.Globalization;

namespace Connect.Platform.Web;

/// <summary>The language of the page being written, from the culture of its request.</summary>
public static class PageLanguage
{
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "cy" ? Language.Welsh : Language.English;

    /// <summary>Words of the frame around every page, which has no wordings of its own.</summary>
    public static string Words(string english, string welsh) => Current == Language.Welsh ? welsh : english;

    /// <summary>For the lang attribute: "en" or "cy".</summary>
    public static string Code => CodeOf(Current);

    /// <summary>The same for words in another language than the page, such as those of a card.</summary>
    public static string CodeOf(Language language) => language == Language.Welsh ? "cy" : "en";
}
