using Connect.Modules.Retention.Erasures;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Retention.Pages.RetentionWords;

namespace Connect.Modules.Retention.Pages;

/// <summary>I ask for what is held about me to be erased. Says plainly that most must be kept.</summary>
[Access(AccessRule.ServiceUserFull), Platform.Web.Bilingual]
internal sealed class AskForErasurePage(ErasuresOf erasures) : ConnectPage
{
    public IReadOnlyList<ErasureCard> Erasures { get; private set; } = [];

    [BindProperty]
    public string? Wanted { get; set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var asked = await Do((AskForErasure op) => op.RunAsync(Wanted ?? "", Actor, Stop));
        if (asked.Succeeded)
        {
            this.Say(Words.Say("Sent", Day(asked.Value)));
            return Redirect(RetentionLinks.Ask);
        }

        ModelState.AddModelError(nameof(Wanted), Words[asked.Problem == RetentionProblems.Already ? "Already" : "WantedEmpty"]);
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        Erasures = await erasures.AllAsync(Actor.Person!.Value, Stop);
        Looked(RetentionShown.Request, Actor.Person.Value);
    }
}
