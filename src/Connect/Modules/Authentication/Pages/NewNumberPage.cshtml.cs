using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>A person changes their number: which it is, with the PIN once more. A code goes to it, so that nobody locks themselves out by a slip.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class NewNumberPage(PersonCards cards, SystemTime clock) : ConnectPage
{
    [BindProperty]
    public string Mobile { get; set; } = "";

    [BindProperty]
    public string Pin { get; set; } = "";

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var me = await cards.OfAsync(Actor.Person!.Value, Stop);
        if (NewNumber.IsOnHold(me, clock.UtcNow())) return Again(nameof(Mobile), "OnHold");
        if (PhoneNumber.ToE164(Mobile) is not { } number || !PhoneNumber.IsMobile(number)) return Again(nameof(Mobile), Mobile.Trim().Length == 0 ? "MobileEmpty" : "MobileWrong");
        if (number == me.Phone) return Again(nameof(Mobile), "NumberSame");

        var judgement = await Do((Pins.Pins pins) => pins.CheckAsync(me.Id, string.Concat(Pin.Where(char.IsAsciiDigit)), Stop));
        if (judgement == PinJudgement.Locked) return Redirect(SignInLinks.Locked);
        if (judgement != PinJudgement.Right) return Again(nameof(Pin), "PinWrong");

        var browser = CodeCookie.Give(HttpContext);
        var asked = await Do((AskForCode op) => op.RunAsync(new(number, CodePurpose.NewNumber, browser, NetworkAddress.Of(HttpContext), Person: me.Id), Stop));
        return asked.Succeeded ? Redirect(SignInLinks.NewNumberCode) : Again(nameof(Mobile), OfCode(asked.Problem));
    }

    private IActionResult Again(string field, string problem)
    {
        ModelState.AddModelError(field, Words[problem]);
        return Page();
    }
}
