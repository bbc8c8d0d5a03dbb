using Connect.Platform.Access;
using Connect.Platform.Texts;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>What a code by text opens.</summary>
internal enum CodePurpose
{
    SignIn,

    /// <summary>Proves that a new number is in the hands of whoever typed it.</summary>
    NewNumber,
}

/// <summary>
/// Somebody asked for a code by text. The row is made for every number, on record or not; only a number on record gets a code.
/// Kept for two days, for the caps. All times are the system's.
/// </summary>
internal sealed class SignInCode
{
    /// <summary>The order of asking: only the newest of a browser counts.</summary>
    public long Seq { get; init; }

    public required Guid Id { get; init; }

    /// <summary>E.164, as it was typed.</summary>
    public required string Phone { get; init; }

    public required CodePurpose Purpose { get; init; }

    /// <summary>For a change of number: whose number it is to be.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Keyed hash of the secret in the cookie of the browser that asked: the code is worth nothing in another.</summary>
    public required string Browser { get; init; }

    /// <summary>Somebody signed in for this number in that browser before: it has the caps and tries of <see cref="KnownBrowsers"/>.</summary>
    public required bool IsKnown { get; init; }

    /// <summary>Keyed hash of the network address that asked.</summary>
    public required string Address { get; init; }

    public required DateTime AskedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Keyed hash over number, purpose and code; null until a code is sent, and for ever when there is nobody to send it to.</summary>
    public string? Hash { get; set; }

    /// <summary>The text that carried it, until its words are forgotten.</summary>
    public TextId? Text { get; set; }

    /// <summary>When the right code was typed.</summary>
    public DateTime? RightAt { get; set; }

    /// <summary>When it opened what it was for: once.</summary>
    public DateTime? UsedAt { get; set; }
}

/// <summary>Wrong tries at one thing: at the codes of a number, at a person's PIN.</summary>
internal sealed class TryCount
{
    /// <summary>Such as "code:+447700900101", "known:+447700900101" or "pin:" and the person's id.</summary>
    public required string Subject { get; init; }

    /// <summary>The first of the tries that are counted, system time.</summary>
    public required DateTime Since { get; set; }

    public required int Wrong { get; set; }
}
