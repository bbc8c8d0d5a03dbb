using Connect.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication;

/// <summary>How somebody signs in. Who they are is the person.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public required PersonId Person { get; init; }

    /// <summary>Why it opens nothing; null while it does.</summary>
    public AccountStop? Stopped { get; set; }

    /// <summary>The last sign-in, or when it was made; system time.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>When it was warned by mail that it is not used; system time.</summary>
    public DateTime? WarnedAt { get; set; }
}

/// <summary>Why an account opens nothing. An administrator restores it.</summary>
public enum AccountStop
{
    /// <summary>By an administrator.</summary>
    Suspended,

    /// <summary>Nobody signed in with it for 30 days.</summary>
    Unused,
}

/// <summary>One signed-in browser, or one other system that acts for somebody. Ended at sign-out, so that open streams end too and a copied cookie is worth nothing.</summary>
internal sealed class SignInSession
{
    public required Guid Id { get; init; }

    /// <summary>Null for whoever signed in without one: by a code or a card.</summary>
    public Guid? Account { get; init; }

    public required PersonId Person { get; init; }
    public required SessionStrength Strength { get; init; }

    /// <summary>The browser, as people would name it: "Chrome on Android".</summary>
    public string? Device { get; init; }

    /// <summary>The other system that acts in their name, where it is one and not a browser.</summary>
    public Guid? Client { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>
    /// It ends then unless something is done with it: see <see cref="SessionUse"/>. When it ends in any case stands in the cookie
    /// (<see cref="SessionClaims.Ends"/>); for another system it is this.
    /// </summary>
    public required DateTime Until { get; init; }

    public DateTime? EndedAt { get; set; }
}

/// <summary>How surely a session knows who it is, weakest first.</summary>
public enum SessionStrength
{
    /// <summary>Whoever holds the phone: enough for appointments and messages.</summary>
    TextCode,

    /// <summary>They know the PIN too.</summary>
    Pin,

    Password,

    /// <summary>A password and a code of their app.</summary>
    SecondFactor,

    /// <summary>A passkey, whose device asked for a finger, a face or its own PIN.</summary>
    Passkey,
}
