using Connect.Modules.Authentication.Passwords;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Another password.</summary>
[Access(AccessRule.Password)]
internal sealed class PasswordPage(UserManager<Account> accounts, SecondFactors.SecondFactors factors) : ConnectPage
{
    [BindProperty]
    public string Old { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Chosen { get; set; } = "";

    public bool HasFactor { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await accounts.Users.FirstOrDefaultAsync(a => a.Person == Actor.Person, Stop) is not { } account) return NotFound();

        HasFactor = await factors.HasAsync(account.Id, Stop);
        Looked(AccountShown.Factor, account.Person, account.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var change = await Do((ChangePassword op) => op.RunAsync(new(Old, Code, Chosen), User.SessionId()!.Value, Actor, Stop));
        if (!change.IsProved) ModelState.AddModelError(nameof(Old), Proof.Wrong);
        foreach (var problem in change.Problems) ModelState.AddModelError(nameof(Chosen), problem);
        if (!ModelState.IsValid) return await OnGetAsync();

        this.Say("Your password is changed");
        return Redirect(SignInLinks.Sessions);
    }
}
