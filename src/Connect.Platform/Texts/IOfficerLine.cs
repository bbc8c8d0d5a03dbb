using Connect.Platform.Access;

namespace Connect.Platform.Texts;

/// <summary>The number on which somebody texts the worker in charge of their case.</summary>
public interface IOfficerLine
{
    /// <summary>E.164; null for whom nobody works with. Given out now if there is none yet, so it is asked within a frame.</summary>
    Task<string?> OfAsync(PersonId person, CancellationToken stop);
}
