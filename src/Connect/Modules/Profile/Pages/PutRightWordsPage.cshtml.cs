using Connect.Modules.Profile.Corrections;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Profile.Pages.ProfileWords;

namespace Connect.Modules.Profile.Pages;

/// <summary>I ask for something to be put right: what it should say.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class PutRightWordsPage : ConnectPage
{
    public CorrectionOf What { get; private set; }

    [BindProperty]
    public string Wanted { get; set; } = "";

    public IActionResult OnGet(string what) => Finds(what) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string what)
    {
        if (!Finds(what)) return NotFound();

        var asked = await Do((AskForCorrection op) => op.RunAsync(What, Wanted ?? "", Actor, Stop));
        if (asked.Succeeded)
        {
            this.Say(Words.Say("Sent", Day(asked.Value)));
            return Redirect(ProfileLinks.Mine);
        }

        ModelState.AddModelError(nameof(Wanted), asked.Problem == ProfileProblems.Waiting ? Words["AlreadyAsked"]
            : asked.Problem == ProfileProblems.TooLong ? Words.Say("TooLong", AskForCorrection.Longest) : Words["WantedEmpty"]);
        return Page();
    }

    private bool Finds(string what)
    {
        What = Enum.TryParse<CorrectionOf>(what, out var known) ? known : default;
        return Enum.TryParse<CorrectionOf>(what, out known) && Enum.IsDefined(known);
    }
}
