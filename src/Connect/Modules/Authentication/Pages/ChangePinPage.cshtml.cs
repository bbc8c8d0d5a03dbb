using Connect.Modules.Authentication.Pins;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Another PIN.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class ChangePinPage : ConnectPage
{
    [BindProperty]
    public string Old { get; set; } = "";

    [BindProperty]
    public string Chosen { get; set; } = "";

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var change = await Do((ChangePin op) => op.RunAsync(Digits(Old), Digits(Chosen), Actor, Stop));
        if (change.Problem == PinProblems.Locked) return Redirect(SignInLinks.Locked);
        if (change.Problem is { } problem)
        {
            ModelState.AddModelError(problem == PinProblems.WrongPin ? nameof(Old) : nameof(Chosen), Words[WordOf(problem)]);
            return Page();
        }

        this.Say(Words["PinChanged"]);
        return Redirect(SignInLinks.Sessions);
    }

    private static string WordOf(Problem problem) =>
        problem == PinProblems.WrongPin ? "PinWrong"
        : problem == PinProblems.NotSixDigits ? "PinLength"
        : problem == PinProblems.EasyPin ? "PinEasy"
        : "OnHold";

    private static string Digits(string typed) => string.Concat(typed.Where(char.IsAsciiDigit));
}
