using Connect.Platform.Access;

namespace Connect.Modules.Profile.Corrections;

/// <summary>Somebody says that what is held about them is wrong. A worker decides within a month (UK GDPR Article 16, DPA 2018 section 46).</summary>
internal sealed class CorrectionRequest : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    public required CorrectionOf What { get; init; }

    /// <summary>What it should say, in the person's words.</summary>
    public required string Wanted { get; init; }

    public required DateTime AskedAt { get; init; }
    public required DateTime AnswerBy { get; init; }
    public CorrectionState State { get; set; }
    public DateTime? DecidedAt { get; set; }
    public PersonId? DecidedBy { get; set; }
    public string? Reason { get; set; }
}

public enum CorrectionOf
{
    Name,
    BirthDate,
    Team,
    Number,
    Record,
    Other,
}

public enum CorrectionState
{
    Waiting,
    PutRight,
    Refused,
}
