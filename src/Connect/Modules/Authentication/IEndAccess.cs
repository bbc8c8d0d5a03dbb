using Connect.Platform.Access;

namespace Connect.Modules.Authentication;

/// <summary>Brought by a module that gives out something else than a session which opens somebody's pages, such as tokens: ends all of it, in the caller's transaction.</summary>
public interface IEndAccess
{
    Task EndAsync(PersonId person, CancellationToken stop);
}
