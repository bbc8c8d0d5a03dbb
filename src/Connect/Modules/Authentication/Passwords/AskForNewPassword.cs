using Connect.Modules.Authentication.Passwords.Due;
using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>
/// Somebody has forgotten the password of an address. Whether anybody has that address is found out in due work, after the answer: it is the same,
/// and takes as long, for one that nobody has.
/// </summary>
internal sealed class AskForNewPassword(DueRows due, AskedAddress asked, TimeProvider clock)
{
    public Task RunAsync(string email)
    {
        due.Add(SendPasswordLink.DueKind, Guid.CreateVersion7(), clock.UtcNow(), lane: "password-links", facts: asked.Seal(email));
        return Task.CompletedTask;
    }
}
