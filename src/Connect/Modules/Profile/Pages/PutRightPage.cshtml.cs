using Connect.Modules.Profile.Corrections;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Profile.Pages.ProfileWords;

namespace Connect.Modules.Profile.Pages;

/// <summary>I ask for something to be put right: what it is.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class PutRightPage : ConnectPage
{
    public static IReadOnlyList<Choice> Choices => [.. Enum.GetValues<CorrectionOf>().Select(what => new Choice(what.ToString(), Words[$"Of{what}"]))];

    [BindProperty]
    public string What { get; set; } = "";

    public IActionResult OnGet() => Page();

    public IActionResult OnPost()
    {
        if (Enum.TryParse<CorrectionOf>(What, out var what) && Enum.IsDefined(what)) return Redirect(ProfileLinks.PutRightWhat(what.ToString()));

        ModelState.AddModelError(nameof(What), Words["PutRightEmpty"]);
        return Page();
    }
}
