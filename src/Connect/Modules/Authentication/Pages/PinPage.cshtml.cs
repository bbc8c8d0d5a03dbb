using Connect.Modules.Authentication.Pins;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Step up: the PIN, before what a code by text does not open. Then back to where they were going.</summary>
[Access(AccessRule.SignedIn), Bilingual]
internal sealed class PinPage(Pins.Pins pins) : ConnectPage
{
    [BindProperty]
    public string Pin { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "";

    public bool HasPin { get; private set; } = true;

    public async Task<IActionResult> OnGetAsync()
    {
        if (User.HasFullReach()) return Onwards();

        HasPin = await pins.HasAsync(Actor.Person!.Value, Stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var pin = string.Concat(Pin.Where(char.IsAsciiDigit));
        if (!PinRules.IsSixDigits(pin)) return Again("PinLength");

        var answer = await Do((StepUp op) => op.RunAsync(User.SessionId()!.Value, User.Ends(), pin, Actor, Stop));
        if (answer.Judgement == PinJudgement.Locked) return Redirect(SignInLinks.Locked);
        if (answer.User is not { } user) return Again("PinWrong");

        await HttpContext.SignInAsync(user);
        return Onwards();
    }

    private LocalRedirectResult Onwards() => LocalRedirect(LocalPath.Or(ReturnTo, "/"));

    private IActionResult Again(string problem)
    {
        ModelState.AddModelError(nameof(Pin), Words[problem]);
        return Page();
    }
}
