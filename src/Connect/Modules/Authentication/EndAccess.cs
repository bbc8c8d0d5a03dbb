using Connect.Platform.Access;

namespace Connect.Modules.Authentication;

/// <summary>Ends what is open in somebody's name: sessions, and whatever other modules gave out (<see cref="IEndAccess"/>). In the caller's transaction.</summary>
internal sealed class EndAccess(Sessions sessions, IEnumerable<IEndAccess> held)
{
    public async Task EverywhereAsync(PersonId person, CancellationToken stop)
    {
        await sessions.EndAllAsync(person, stop);
        await EndHeldAsync(person, stop);
    }

    /// <summary>Everywhere but in this browser.</summary>
    public async Task ElsewhereAsync(PersonId person, Guid kept, CancellationToken stop)
    {
        await sessions.EndOthersAsync(person, kept, stop);
        await EndHeldAsync(person, stop);
    }

    private async Task EndHeldAsync(PersonId person, CancellationToken stop)
    {
        foreach (var other in held) await other.EndAsync(person, stop);
    }
}
