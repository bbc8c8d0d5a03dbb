using Connect.Platform.Access;

namespace Connect.Modules.Authentication.Pins;

/// <summary>A person's six digits, which give fuller reach than the phone alone. All times are the system's.</summary>
internal sealed class Pin
{
    public required PersonId Person { get; init; }

    /// <summary>By Identity's password hasher, over a keyed hash: without the node's secret six digits cannot be tried.</summary>
    public required string Hash { get; set; }

    public required DateTime SetAt { get; set; }
}

/// <summary>A printed one-time code for a first sign-in, made by a worker and given by hand. Together with the date of birth it sets a PIN.</summary>
internal sealed class SignInCard
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>Keyed hash of the code, which is nowhere but on paper.</summary>
    public required string Hash { get; init; }

    public required PersonId? MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
}
