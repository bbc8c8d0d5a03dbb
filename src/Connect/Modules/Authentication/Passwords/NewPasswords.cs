using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>Judges and sets a password that was chosen.</summary>
internal sealed class NewPasswords(UserManager<Account> accounts, IPasswordHasher<Account> hasher)
{
    /// <summary>What is wrong with it, or nothing.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(Account account, string chosen)
    {
        var problems = new List<string>();
        foreach (var validator in accounts.PasswordValidators)
            problems.AddRange((await validator.ValidateAsync(accounts, account, chosen)).Errors.Select(error => error.Description));
        return problems;
    }

    /// <summary>Whatever was begun with the old one is worth nothing from then on.</summary>
    public async Task SetAsync(Account account, string chosen)
    {
        account.PasswordHash = hasher.HashPassword(account, chosen);
        await accounts.UpdateSecurityStampAsync(account);
    }
}
