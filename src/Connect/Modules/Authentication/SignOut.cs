using Connect.Platform.Access;

namespace Connect.Modules.Authentication;

/// <summary>Ends a session: its cookie and its open streams are worth nothing from then on.</summary>
internal sealed class SignOut(Sessions sessions)
{
    public Task RunAsync(Guid session, Actor by, CancellationToken stop) => sessions.EndAsync(session, stop);
}
