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

/// <summary>A passkey as the database has it. No device made it, so none can sign in with it.</summary>
internal static class HeldPasskeys
{
    public static async Task GivePasskeyAsync(this ConnectApp app, PersonId person)
    {
        await app.DoAsync((AccountOf op) => op.EnsureAsync(person, CancellationToken.None));
        await app.DoAsync(async (UserManager<Account> users) =>
        {
            var account = await users.Users.AsTracking().FirstAsync(a => a.Person == person);
            await users.AddOrUpdatePasskeyAsync(account, new UserPasskeyInfo(Guid.CreateVersion7().ToByteArray(), [1, 2, 3], TimeProvider.System.GetUtcNow(), 1, null, true, true, true, [], []));
        });
    }
}
