using Connect.Platform.Web;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>Other systems as administrators read of them.</summary>
internal static class ClientWords
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(ClientKind.Web), "On a server, for people who sign in", "It can keep a secret. People sign in to Connect and agree to what it may do."),
        new(nameof(ClientKind.App), "On people’s own devices", "It can keep no secret. People sign in to Connect and agree to what it may do."),
        new(nameof(ClientKind.Machine), "On a server, in its own name", "No person stands behind it, so it sees nobody’s record. It can ask whether a token is good."),
    ];

    public static readonly IReadOnlyList<Choice> ScopeChoices = [.. Scopes.All.Select(scope => new Choice(scope, Scopes.InWords(scope)))];

    public const string WrongKey = "Enter a public key: RSA of 2048 bits or more, or P-256, beginning with -----BEGIN PUBLIC KEY-----. The private one stays with the system";

    public const string NoKey = "Leave the key empty: a system on people’s own devices can keep none";

    public static string Of(ClientKind kind) => Kinds.First(choice => choice.Value == kind.ToString()).Text;
}
