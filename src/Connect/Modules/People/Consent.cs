using Connect.Platform;
using Connect.Platform.Access;

namespace Connect.Modules.People;

/// <summary>Somebody heard how Connect works, read aloud, and agreed. A later one does not change an earlier one.</summary>
internal sealed class Consent : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>Which words were read: they change, and what was agreed to does not.</summary>
    public required string Version { get; init; }

    public required Language Language { get; init; }
    public required PersonId ReadBy { get; init; }
    public required DateTime At { get; init; }
}
