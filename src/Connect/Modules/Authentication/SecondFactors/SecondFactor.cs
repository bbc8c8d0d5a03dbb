namespace Connect.Modules.Authentication.SecondFactors;

/// <summary>The authenticator app of an account. All times are the system's.</summary>
internal sealed class SecondFactor
{
    public required Guid Account { get; init; }

    /// <summary>The key that the app shares, encrypted.</summary>
    public required byte[] Key { get; init; }

    public required DateTime SetAt { get; init; }

    /// <summary>The time step of the newest code that was accepted: neither it nor an earlier one is accepted again (RFC 6238, section 5.2).</summary>
    public required long LastStep { get; init; }
}

/// <summary>One of ten codes for whoever has lost the app. Each works once.</summary>
internal sealed class RecoveryCode
{
    public required Guid Id { get; init; }
    public required Guid Account { get; init; }

    /// <summary>Keyed hash; the code itself is shown once and kept nowhere.</summary>
    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }
}
