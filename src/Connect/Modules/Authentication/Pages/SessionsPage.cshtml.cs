using Connect.Modules.Authentication.External;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Where I am signed in, and signing out there or everywhere. For everybody.</summary>
[Access(AccessRule.SignedIn), Bilingual]
internal sealed class SessionsPage(Sessions sessions, IOptions<SignInOptions> options) : ConnectPage
{
    public IReadOnlyList<OpenSession> Open { get; private set; } = [];

    public bool CanChangePin => User.Role() == Role.ServiceUser;

    public bool IsStaff => User.Role() is { } role && !role.SignsInByText();

    public bool HasProviders => options.Value.External.Any(provider => (provider.For == ExternalFor.Staff) == IsStaff);

    public async Task OnGetAsync() =>
        Open = [.. (await sessions.OpenAsync(Actor.Person!.Value, Stop)).Select(s => new OpenSession(s.Id, s.Device, s.StartedAt, s.Id == User.SessionId()))];

    public async Task<IActionResult> OnPostAsync()
    {
        await Do((SignOutEverywhere op) => op.RunAsync(Actor, Stop));
        await HttpContext.SignOutAsync();
        return Redirect(SignInLinks.Start);
    }

    public async Task<IActionResult> OnPostOneAsync(Guid session)
    {
        await Do((EndSession op) => op.RunAsync(session, Actor, Stop));
        return Redirect(SignInLinks.Sessions);
    }
}

internal sealed record OpenSession(Guid Id, string? Device, DateTime StartedAt, bool IsThis);
