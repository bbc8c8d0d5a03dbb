using Connect.Platform.Access;

namespace Connect.Modules.Retention.Erasures;

/// <summary>Somebody asks for their record to be erased (DPA 2018 section 47, UK GDPR Article 17). A supervisor decides; most must be kept.</summary>
internal sealed class ErasureRequest : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    public required string Wanted { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateTime AnswerBy { get; init; }
    public ErasureState State { get; set; }
    public PersonId? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public string? Reason { get; set; }
}

public enum ErasureState
{
    Waiting,
    Erased,
    Refused,
}
