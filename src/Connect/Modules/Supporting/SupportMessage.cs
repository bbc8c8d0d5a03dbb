using Connect.Modules.Network;
using Connect.Platform.Access;
using Connect.Platform.Texts;

namespace Connect.Modules.Supporting;

/// <summary>What a person and a supporter write to each other. Only the two of them read it (ADR 30).</summary>
internal sealed class SupportMessage : IAboutPerson
{
    public long Seq { get; init; }
    public required SupportId Link { get; init; }
    public required PersonId Person { get; init; }
    public required PersonId Supporter { get; init; }

    /// <summary>Which of the two wrote it.</summary>
    public required PersonId By { get; init; }

    public required string Body { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The text that carries it to the other's phone.</summary>
    public TextId? Text { get; init; }
}

/// <summary>
/// What a supporter and the person's team write to each other in confidence. It is about the person and never theirs to see: no line of the
/// access table opens it to them.
/// </summary>
internal sealed class Confidence : IAboutPerson
{
    public long Seq { get; init; }
    public required SupportId Link { get; init; }
    public required PersonId Person { get; init; }
    public required PersonId Supporter { get; init; }
    public required PersonId By { get; init; }
    public required string Body { get; init; }
    public required DateTime At { get; init; }
    public TextId? Text { get; init; }

    /// <summary>The supporter did not say which of the people whom they support it is about.</summary>
    public bool MayBeAnother { get; init; }
}

/// <summary>How far somebody has read; a team reads as one.</summary>
internal sealed class SupportReading
{
    public required SupportId Link { get; init; }
    public required SupportReader Reader { get; init; }
    public required long UpTo { get; set; }
}

internal enum SupportReader
{
    Person,
    Supporter,
    Team,
}
