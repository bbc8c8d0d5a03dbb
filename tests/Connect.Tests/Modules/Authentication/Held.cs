using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Accounts;
using Connect.Platform.Access;
using Connect.Tests.Given;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Authentication;

/// <summary>Another module's tokens, as they are told to end.</summary>
internal sealed class HeldTokens : IEndAccess
{
    public List<PersonId> Ended { get; } = [];

    public Task EndAsync(PersonId person, CancellationToken stop)
    {
        Ended.Add(person);
        return Task.CompletedTask;
    }
}

/// <summary>A passkey as the database has it.</summary>
internal static class HeldPasskeys
{
    /// <summary>No device made it, so none can sign in with it.</summary>
    public static Task<Guid> GivePasskeyAsync(this ConnectApp app, PersonId person) => app.KeepAsync(person, Guid.CreateVersion7().ToByteArray(), [1, 2, 3], isBackedUp: true);

    /// <summary>The one of this device. Returns whose account has it.</summary>
    public static Task<Guid> GivePasskeyAsync(this ConnectApp app, PersonId person, PasskeyDevice device) => app.KeepAsync(person, device.Id, device.PublicKey, isBackedUp: false);

    private static async Task<Guid> KeepAsync(this ConnectApp app, PersonId person, byte[] id, byte[] key, bool isBackedUp)
    {
        await app.DoAsync((AccountOf op) => op.EnsureAsync(person, CancellationToken.None));
        return await app.DoAsync(async (UserManager<Account> users) =>
        {
            var account = await users.Users.AsTracking().FirstAsync(a => a.Person == person);
            await users.AddOrUpdatePasskeyAsync(account, new UserPasskeyInfo(id, key, TimeProvider.System.GetUtcNow(), 1, null, true, isBackedUp, isBackedUp, [], []));
            return account.Id;
        });
    }
}
