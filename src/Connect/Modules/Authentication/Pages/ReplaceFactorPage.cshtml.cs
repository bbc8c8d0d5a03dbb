using Connect.Modules.Authentication.SecondFactors;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Pages;

/// <summary>A member of staff sets up an app, or another one.</summary>
[Access(AccessRule.Password)]
internal sealed class ReplaceFactorPage(UserManager<Account> accounts, SecondFactors.SecondFactors factors, AppKeys keys) : SetUpPage(keys)
{
    [BindProperty]
    public string OldCode { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public bool HasOne { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await OfferAsync(null);

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await Do((SetUpSecondFactor op) => op.RunAsync(Entry, Password, OldCode, Actor, Stop));
        if (answer.Step == SetUpStep.Done)
        {
            Codes = answer.Codes!;
            return Page();
        }

        if (answer.Step == SetUpStep.NotProved) ModelState.AddModelError(nameof(Password), Proof.Wrong);
        return await OfferAsync(answer.Step == SetUpStep.NotProved ? null : "Check the code that the app shows now, then try again");
    }

    private async Task<IActionResult> OfferAsync(string? problem)
    {
        if (await accounts.Users.FirstOrDefaultAsync(a => a.Person == Actor.Person, Stop) is not { } account) return NotFound();

        HasOne = await factors.HasAsync(account.Id, Stop);
        Looked(AccountShown.Factor, account.Person, account.Id);
        return Offer(account, problem);
    }
}

/// <summary>What those who did not prove that it is them are told.</summary>
internal static class Proof
{
    public const string Wrong = "Check your password, and your code if you have an app, then try again";
}
