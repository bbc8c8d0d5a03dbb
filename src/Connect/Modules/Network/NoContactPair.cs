using Connect.Platform.Access;

namespace Connect.Modules.Network;

/// <summary>Two who must not come together in Connect, whoever wishes it. The other may be nobody on record: then it is their number or address.</summary>
internal sealed class NoContactPair : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    public PersonId? Other { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    /// <summary>In lower case.</summary>
    public string? Email { get; init; }

    /// <summary>Whom the staff know it to be.</summary>
    public required string Name { get; init; }

    public required string Reason { get; init; }
    public required PersonId? By { get; init; }
    public required DateTime At { get; init; }
    public DateTime? EndedAt { get; set; }
}
