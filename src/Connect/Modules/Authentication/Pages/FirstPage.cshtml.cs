using Connect.Modules.Authentication.Pins;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>A first sign-in with the printed code and the date of birth; a PIN is chosen with it.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class FirstPage : ConnectPage
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public DateInput Born { get; set; } = new();

    [BindProperty]
    public string Pin { get; set; } = "";

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (MakeSignInCard.Typed(Code).Length == 0) ModelState.AddModelError(nameof(Code), Words["FirstCodeEmpty"]);
        var born = Born.Read(ModelState, nameof(Born), Words["BirthDateWord"]);
        var pin = string.Concat(Pin.Where(char.IsAsciiDigit));
        if (!PinRules.IsSixDigits(pin)) ModelState.AddModelError(nameof(Pin), Words["PinLength"]);
        if (!ModelState.IsValid || born is not { } date) return Page();

        var answer = await Do((FirstSignIn op) => op.RunAsync(new(Code, date, pin, User.SessionId()), Stop));
        if (answer.User is not { } user)
        {
            var (field, problem) = ProblemOf(answer.Step);
            ModelState.AddModelError(field, Words[problem]);
            return Page();
        }

        await HttpContext.SignInAsync(user);
        return Redirect("/");
    }

    private static (string Field, string Word) ProblemOf(FirstStep step) => step switch
    {
        FirstStep.EasyPin => (nameof(Pin), "PinEasy"),
        FirstStep.OnHold => (nameof(Code), "OnHold"),
        _ => (nameof(Code), "FirstWrong"),
    };
}
