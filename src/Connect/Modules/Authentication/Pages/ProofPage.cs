using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Passkeys;
using Connect.Modules.People;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>A page that asks for a step up: password and code of staff, the PIN of others.</summary>
internal abstract class ProofPage(AccountOf accounts, SecondFactors.SecondFactors factors, Pins.Pins pins) : ConnectPage
{
    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Pin { get; set; } = "";

    public bool ByPin => User.SignsInByText();

    public bool HasApp { get; private set; }

    protected ProofEntry Proved => new(Password, Code, Pin);

    protected async Task<IActionResult> AskAsync()
    {
        HasApp = !ByPin && await accounts.FindAsync(Actor.Person!.Value, Stop) is { } account && await factors.HasAsync(account.Id, Stop);
        return Page();
    }

    /// <param name="ask">What shows the page again; left out: the form alone.</param>
    protected async Task<IActionResult> NotProvedAsync(Func<Task<IActionResult>>? ask = null)
    {
        if (ByPin && await pins.IsLockedAsync(Actor.Person!.Value, Stop)) return Redirect(SignInLinks.Locked);

        ModelState.AddModelError(ByPin ? nameof(Pin) : nameof(Password), ByPin ? Words["ProofByPin"] : Proof.Wrong);
        return await (ask ?? AskAsync)();
    }
}
