using Connect.Platform.Audit;

namespace Connect.Modules.Authentication;

/// <inheritdoc cref="People.PersonShown"/>
internal static class AccountShown
{
    public static readonly Shown SignIn = new("account", "email address", "second factor", "state");
    public static readonly Shown Password = new("account", "password");
    public static readonly Shown Passkey = new("account", "passkey");
    public static readonly Shown External = new("account", "account elsewhere");
    public static readonly Shown State = new("account", "state");
    public static readonly Shown Invitation = new("account", "email address");
    public static readonly Shown Factor = new("account", "second factor");
}
