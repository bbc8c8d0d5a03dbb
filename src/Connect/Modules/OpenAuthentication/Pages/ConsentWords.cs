using Connect.Platform.Web;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>The words with which people agree that another system acts for them.</summary>
internal static class ConsentWords
{
    public static readonly PageWords Words = new(typeof(ConsentWords));

    /// <summary>What a scope lets the other system do: "see your appointments".</summary>
    public static string Of(string scope) => Words[$"Scope_{scope}"];

    /// <summary>The same where it stands alone: "See your appointments". Words of its own, since Welsh begins them otherwise after "it can".</summary>
    public static string Alone(string scope) => Words[$"Can_{scope}"];
}
