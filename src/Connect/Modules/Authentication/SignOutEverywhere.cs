using Connect.Platform.Access;

namespace Connect.Modules.Authentication;

/// <summary>Ends every session of whoever asks, this one too.</summary>
internal sealed class SignOutEverywhere(Sessions sessions)
{
    public Task RunAsync(Actor by, CancellationToken stop) => by.Person is { } person ? sessions.EndAllAsync(person, stop) : Task.CompletedTask;
}

/// <summary>Ends one session of whoever asks; another's is left alone.</summary>
internal sealed class EndSession(Sessions sessions)
{
    public Task RunAsync(Guid session, Actor by, CancellationToken stop) =>
        by.Person is { } person ? sessions.EndAsync(session, person, stop) : Task.CompletedTask;
}
