using Connect.Platform.Access;

namespace Connect.Modules.MyData.Copies;

/// <summary>Somebody asks for everything that is held about them (DPA 2018 section 45, UK GDPR Article 15). Answered within a month.</summary>
internal sealed class CopyRequest : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateTime AnswerBy { get; init; }
    public CopyState State { get; set; }

    /// <summary>How many of the tables have been gathered, and of how many.</summary>
    public int PartsDone { get; set; }

    public required int Parts { get; init; }
    public PersonId? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public string? Reason { get; set; }

    /// <summary>Until when it can be fetched, once it is ready.</summary>
    public DateTime? Until { get; set; }
}

public enum CopyState
{
    Gathering,
    ForReview,
    Making,
    Ready,

    /// <summary>It was ready, and its day is over.</summary>
    Gone,
    Refused,
}

/// <summary>Some rows of one table as they were gathered, sealed. What is reviewed is what is given: nothing comes in between.</summary>
internal sealed class HeldPage
{
    public required Guid Id { get; init; }
    public required Guid Request { get; init; }

    /// <summary>Which table, and which of its pages.</summary>
    public required int Part { get; init; }

    public required int Number { get; init; }
    public required string Title { get; init; }
    public required int Rows { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>Words that a worker took out because they are about somebody else. The reason stays; the words go with the copy.</summary>
internal sealed class Redaction
{
    public required Guid Id { get; init; }
    public required Guid Request { get; init; }
    public required Guid Page { get; init; }

    /// <summary>The row within the page.</summary>
    public required string Row { get; init; }

    /// <summary>The very words, sealed; null for all words of the row.</summary>
    public byte[]? Words { get; set; }

    public required string Reason { get; init; }

    /// <summary>Null where Connect left it out until somebody decides: it was written for the team only.</summary>
    public required PersonId? By { get; init; }

    public required DateTime At { get; init; }
    public DateTime? PutBackAt { get; set; }
    public PersonId? PutBackBy { get; set; }
}

/// <summary>The finished copy, sealed; there for a day.</summary>
internal sealed class CopyFile
{
    public required Guid Request { get; init; }
    public required byte[] Content { get; init; }
}
