using Connect.Platform.Audit;

namespace Connect.Modules.Authentication;

/// <inheritdoc cref="People.PersonShown"/>
internal static class SignInShown
{
    public static readonly Shown Whole = new("sign-in", "has PIN", "locked", "has phone");
    public static readonly Shown Card = new("sign-in", "card");
    public static readonly Shown Pin = new("sign-in", "PIN");
    public static readonly Shown Open = new("sign-in", "signed in");
    public static readonly Shown Lock = new("sign-in", "locked");
}
