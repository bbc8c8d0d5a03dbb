using Connect.Platform.Mail;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.Accounts;

/// <summary>An address, where an account has one, is one address and nobody else's. Accounts of those who sign in by text have none.</summary>
internal sealed class UniqueEmail : IUserValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        if (user.Email is not { } email) return IdentityResult.Success;
        if (MailAddress.Read(email) is null) return IdentityResult.Failed(manager.ErrorDescriber.InvalidEmail(email));

        return await manager.FindByEmailAsync(email) is { } other && other.Id != user.Id
            ? IdentityResult.Failed(manager.ErrorDescriber.DuplicateEmail(email))
            : IdentityResult.Success;
    }
}
