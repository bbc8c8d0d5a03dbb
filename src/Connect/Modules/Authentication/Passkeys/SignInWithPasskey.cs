using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.Passkeys;

/// <summary>
/// Signs in whoever has a passkey: the device that holds it has asked for a finger, a face or its own PIN, so it is two factors in one. Whose it is, it says itself.
/// </summary>
internal sealed class SignInWithPasskey(UserManager<Account> accounts, IPasskeyHandler<Account> handler, Admission admission)
{
    /// <param name="asked">What this browser was asked to sign.</param>
    /// <param name="http">The request, which Identity asks for its origin.</param>
    /// <param name="replacing">The session that this browser had until now; it ends.</param>
    public async Task<ClaimsPrincipal?> RunAsync(string asked, string credential, HttpContext http, Guid? replacing, CancellationToken stop)
    {
        var shown = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = asked });
        if (!shown.Succeeded) return null;

        // The device counts: a copy that lags behind is found out.
        await accounts.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return await admission.AdmitAsync(shown.User, SessionStrength.Passkey, replacing, stop);
    }
}
