using Connect.Platform.Access;

namespace Connect.Modules.Assistants;

/// <summary>What workers themselves wrote to a person, and not their assistants. The module that keeps conversations knows.</summary>
public interface IWrittenByWorkers
{
    /// <summary>When one of these workers last wrote to the person, if that was after <paramref name="since"/>.</summary>
    Task<DateTime?> LastAsync(PersonId person, IReadOnlyList<PersonId> workers, DateTime since, CancellationToken stop);
}
