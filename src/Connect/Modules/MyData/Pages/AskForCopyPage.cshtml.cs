using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.MyData.Copies;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.MyData.Pages.MyDataWords;

namespace Connect.Modules.MyData.Pages;

/// <summary>I ask for a copy, with my PIN once more.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class AskForCopyPage : ConnectPage
{
    [BindProperty]
    public string? Pin { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = string.Concat((Pin ?? "").Where(char.IsAsciiDigit));
        var judgement = await Do((Pins pins) => pins.CheckAsync(Actor.Person!.Value, typed, Stop));
        if (judgement == PinJudgement.Locked) return Redirect(SignInLinks.Locked);
        if (judgement != PinJudgement.Right) return Again("PinWrong");

        var asked = await Do((AskForCopy op) => op.RunAsync(Actor, Stop));
        if (asked.Succeeded)
        {
            this.Say(Words.Say("Asked", Day(asked.Value)));
            return Redirect(MyDataLinks.Mine);
        }

        return Again(asked.Problem == MyDataProblems.NewNumber ? "NewNumber" : "UnderWay");
    }

    private IActionResult Again(string problem)
    {
        ModelState.AddModelError(nameof(Pin), Words[problem]);
        return Page();
    }
}
