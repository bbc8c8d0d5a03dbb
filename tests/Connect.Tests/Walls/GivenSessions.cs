using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Tests.Given;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Connect.Tests.Walls;

/// <summary>Sessions without the steps of signing in, which have tests of their own.</summary>
internal static class GivenSessions
{
    /// <summary>A session cookie of somebody, whatever they are in Connect.</summary>
    public static async Task<string> SessionAsync(this ConnectApp app, PersonId person, SessionStrength strength)
    {
        var card = await app.AskAsync((PersonCards cards) => cards.OfAsync(person, CancellationToken.None));
        var user = await app.DoAsync((Sessions sessions) => sessions.StartAsync(card, strength, TimeSpan.FromHours(1), null, CancellationToken.None));
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(user, new() { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, CookieAuthenticationDefaults.AuthenticationScheme);
        return app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).TicketDataFormat.Protect(ticket);
    }
}
