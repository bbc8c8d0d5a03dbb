using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Profile.Pages.ProfileWords;

namespace Connect.Modules.Profile.Pages;

/// <summary>I change one detail about me: one question.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class EditProfilePage(PersonCards cards) : ConnectPage
{
    public static IReadOnlyList<Choice> LanguageChoices => [new("English", Words["English"]), new("Welsh", Words["Welsh"])];

    public Detail Detail { get; private set; }

    [BindProperty]
    public string Value { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string field)
    {
        if (!Finds(field)) return NotFound();

        var me = await cards.OfAsync(Actor.Person!.Value, Stop);
        Value = DetailWords.ValueOf(me, Detail);
        Looked(PersonShown.Details, me.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string field)
    {
        if (!Finds(field)) return NotFound();

        var changed = await Do((ChangeProfile op) => op.RunAsync(Actor.Person!.Value, Detail, Value, Actor, Stop));
        if (changed.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Value), WordsOf(problem));
            return Page();
        }

        // The pages follow the new language at once, in this browser too.
        if (Detail == Detail.Language) return Redirect($"/language/{(Value == nameof(Language.Welsh) ? "cy" : "en")}?returnTo={ProfileLinks.Mine}");
        this.Say(Words["Saved"]);
        return Redirect(ProfileLinks.Mine);
    }

    private bool Finds(string field)
    {
        if (DetailWords.FromSlug(field) is not (Detail.CalledName or Detail.Pronouns or Detail.Language)) return false;

        Detail = DetailWords.FromSlug(field)!.Value;
        return true;
    }

    private string WordsOf(Problem problem)
    {
        if (Detail == Detail.Language) return Words["LanguageEmpty"];

        return problem == ProfileProblems.TooLong ? Words.Say("TooLong", DetailRules.LongestCalledName) : Words["Letters"];
    }
}
