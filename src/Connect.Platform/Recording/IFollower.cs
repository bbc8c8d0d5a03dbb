namespace Connect.Platform.Recording;

/// <summary>
/// Follows the journal in commit order from its own cursor. Its effects and its cursor commit together, so each entry takes effect once;
/// an entry that fails is parked where administrators see it, and the rest go on.
/// </summary>
public interface IFollower
{
    string Name { get; }

    IReadOnlySet<string> Kinds { get; }

    Task FollowAsync(JournalEntry entry, CancellationToken stop);
}
