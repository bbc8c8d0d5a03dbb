using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.People;
using Connect.Modules.Profile.Emails;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Profile.Pages.ProfileWords;

namespace Connect.Modules.Profile.Pages;

/// <summary>I give an email address: which it is, with my PIN once more. A link goes there.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class EmailPage(PersonCards cards) : ConnectPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Pin { get; set; }

    /// <summary>Came from a link that no longer works.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Over { get; set; }

    public async Task OnGetAsync()
    {
        Email = (await cards.OfAsync(Actor.Person!.Value, Stop)).Email;
        Looked(PersonShown.Details, Actor.Person.Value);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var judgement = await Do((Pins pins) => pins.CheckAsync(Actor.Person!.Value, string.Concat((Pin ?? "").Where(char.IsAsciiDigit)), Stop));
        if (judgement == PinJudgement.Locked) return Redirect(SignInLinks.Locked);
        if (judgement != PinJudgement.Right) return Again(nameof(Pin), "PinWrong");

        var asked = await Do((AskToProveEmail op) => op.RunAsync(Email ?? "", Actor, Stop));
        if (asked.Succeeded)
        {
            this.Say(Words["EmailSent"]);
            return Redirect(ProfileLinks.Mine);
        }

        return Again(nameof(Email), asked.Problem == ProfileProblems.TooMany ? "EmailTooMany" : asked.Problem == ProfileProblems.NewNumber ? "OnHold" : "EmailWrong");
    }

    private IActionResult Again(string field, string problem)
    {
        ModelState.AddModelError(field, Words[problem]);
        return Page();
    }
}
