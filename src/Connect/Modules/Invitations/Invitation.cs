using Connect.Modules.Network;
using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Invitations;

public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
    public static InvitationId New() => new(Guid.CreateVersion7());
    public override string ToString() => Value.ToString();
}

public enum InvitationState
{
    /// <summary>For the person's agreement, or on hold: both look alike.</summary>
    Waiting,
    Sent,
    Accepted,
    Declined,
    Expired,
    Cancelled,
}

/// <summary>Somebody is asked to support a person. The code and the link that answer it are kept as keyed hashes; a new sending makes new ones.</summary>
internal sealed class Invitation : IAboutPerson
{
    public required InvitationId Id { get; init; }
    public required SupportId Link { get; init; }
    public required PersonId Person { get; init; }
    public required PersonId By { get; init; }

    /// <summary>E.164, where it goes by text.</summary>
    public string? Phone { get; init; }

    /// <summary>Where it goes by email.</summary>
    public string? Email { get; init; }

    public required DateTime CreatedAt { get; init; }
    public InvitationState State { get; set; }
    public string? CodeHash { get; set; }
    public string? TokenHash { get; set; }
    public DateTime? SentAt { get; set; }
    public DateTime? ExpiresAt { get; set; }
    public int Sends { get; set; }

    /// <summary>Answers with a wrong code or name; after a few it can no longer be answered until it is sent anew.</summary>
    public int WrongTries { get; set; }

    /// <summary>The code that proves the number of whoever opened the link.</summary>
    public string? WebCodeHash { get; set; }

    public string? WebPhone { get; set; }
    public DateTime? WebCodeUntil { get; set; }
    public int WebCodes { get; set; }

    public bool CanBeAnsweredAt(DateTime now) => State == InvitationState.Sent && ExpiresAt > now && WrongTries < InvitationSecrets.MostTries;
}
