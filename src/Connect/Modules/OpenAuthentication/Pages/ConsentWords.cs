using System.Globalization;
using Connect.Platform.Web;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>The words with which people agree that another system acts for them.</summary>
internal static class ConsentWords
{
    public static readonly PageWords Words = new(typeof(ConsentWords));

    /// <summary>What a scope lets the other system do: "see your appointments".</summary>
    public static string Of(string scope) => Words[$"Scope_{scope}"];

    /// <summary>The same where it stands alone: "See your appointments".</summary>
    public static string Sentence(string scope) => string.Concat(Of(scope)[..1].ToUpper(CultureInfo.CurrentUICulture), Of(scope)[1..]);
}
