namespace Connect.Platform.Access;

/// <summary>Who may open a page or call an endpoint at all; whose records they then see is decided by sight.</summary>
public enum AccessRule
{
    /// <summary>Anybody, signed in or not.</summary>
    Anyone,

    /// <summary>Anybody with an account.</summary>
    SignedIn,

    /// <summary>Anybody with an account; a service user only after their PIN or a passkey, and is asked for it first.</summary>
    SignedInFull,

    /// <summary>Those who sign in with a password, and not by text: staff, volunteers and administrators.</summary>
    Password,

    /// <summary>Service users, however they signed in: a code by text is enough.</summary>
    ServiceUser,

    /// <summary>Service users who also gave their PIN or a passkey. Whoever only had a code by text is asked for it first.</summary>
    ServiceUserFull,

    /// <summary>Supporters: family, friends, peer mentors and partner workers, however they signed in.</summary>
    Supporter,

    /// <summary>Volunteers, who enrol people.</summary>
    Volunteer,

    /// <summary>Officers, support officers, specialists and supervisors.</summary>
    Staff,

    /// <summary>Supervisors, who lead a pod's staff.</summary>
    Supervisor,

    /// <summary>Staff, and administrators of the organisation: what the office sees to.</summary>
    Office,

    /// <summary>Administrators of the organisation.</summary>
    Administrator,

    /// <summary>Another system at the OAuth server. It proves itself there, by its secret, a code or a token.</summary>
    Client,

    /// <summary>Another system with a token for the named scope, in somebody's name or its own. No cookie opens it.</summary>
    Api,

    /// <summary>The text network, which proves itself by a secret in the address.</summary>
    Gateway,

    /// <summary>The demonstration, which runs on invented people only.</summary>
    Demo,
}

/// <summary>Names the rule of a page or an endpoint. What names none cannot be reached.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AccessAttribute(AccessRule rule) : Attribute
{
    public AccessRule Rule => rule;

    /// <summary>What a token must allow; only with <see cref="AccessRule.Api"/>.</summary>
    public string? Scope { get; init; }
}
