using Connect.Modules.Authentication.SecondFactors;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Whether a member of staff has an app, and new recovery codes or none of it any more.</summary>
[Access(AccessRule.Password)]
internal sealed class SecondFactorPage(UserManager<Account> accounts, SecondFactors.SecondFactors factors, IOptions<SignInOptions> options) : ConnectPage
{
    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    public bool HasOne { get; private set; }
    public int CodesLeft { get; private set; }
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public bool CanRemove => !options.Value.IsRequired;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await accounts.Users.FirstOrDefaultAsync(a => a.Person == Actor.Person, Stop) is not { } account) return NotFound();

        (HasOne, CodesLeft) = (await factors.HasAsync(account.Id, Stop), await factors.CodesLeftAsync(account.Id, Stop));
        Looked(AccountShown.Factor, account.Person, account.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Do((RenewRecoveryCodes op) => op.RunAsync(Password, Code, Actor, Stop)) is not { } codes) return await AgainAsync();

        Codes = codes;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (!await Do((RemoveSecondFactor op) => op.RunAsync(Password, Code, Actor, Stop))) return await AgainAsync();

        this.Say("You have no authenticator app any more");
        return Redirect(SignInLinks.SecondFactor);
    }

    private async Task<IActionResult> AgainAsync()
    {
        ModelState.AddModelError(nameof(Password), Proof.Wrong);
        return await OnGetAsync();
    }
}
