using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication;

/// <summary>Gives a person an account with an email address and a password. Returns what is wrong, or nothing.</summary>
internal sealed class CreateAccount(UserManager<Account> accounts, AuditTrail audit, SystemTime clock)
{
    private static readonly Shown Whole = new("account", "email address", "password");

    public async Task<IReadOnlyList<string>> RunAsync(PersonId person, string email, string password, Actor by)
    {
        var account = new Account { Id = Guid.CreateVersion7(), Person = person, UserName = email, Email = email, EmailConfirmed = true, UsedAt = clock.UtcNow() };
        audit.Record(Whole.Act(AuditKind.Collection, person, account.Id), by);
        var result = await accounts.CreateAsync(account, password);
        return [.. result.Errors.Select(error => error.Description)];
    }
}
