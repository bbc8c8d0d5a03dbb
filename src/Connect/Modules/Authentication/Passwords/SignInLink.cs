namespace Connect.Modules.Authentication.Passwords;

/// <summary>A link that was mailed to somebody, with which they choose their password, once. All times are the system's.</summary>
internal sealed class SignInLink
{
    public required Guid Id { get; init; }
    public required Guid Account { get; init; }

    /// <summary>Keyed hash of the secret in the link, which is nowhere but in that mail.</summary>
    public required string Hash { get; init; }

    public required DateTime MadeAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
}
