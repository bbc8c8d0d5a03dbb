using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Profile.Pages.ProfileWords;

namespace Connect.Modules.Profile.Pages;

/// <summary>I say what makes it easier for me.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class NeedsPage(NeedsOf needs) : ConnectPage
{
    public static IReadOnlyList<Choice> Choices => [.. NeedWords.Each((Needs)~0).Select(need => new Choice(need.ToString(), Words[$"Need{need}"]))];

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    public async Task OnGetAsync()
    {
        var now = await needs.OneAsync(Actor.Person!.Value, Stop);
        (Chosen, Note) = ([.. NeedWords.Each(now.Needs).Select(need => need.ToString())], now.NeedsNote);
        Looked(PersonShown.Needs, Actor.Person.Value);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var me = Actor.Person!.Value;
        var now = await needs.OneAsync(me, Stop);
        var changed = await Do((ChangeNeeds op) => op.RunAsync(me, now with { Needs = Read<Needs>(Chosen), NeedsNote = Note }, Actor, Stop));
        if (!changed.Succeeded)
        {
            ModelState.AddModelError(nameof(Note), Words.Say("TooLong", NeedsAndTimes.LongestNote));
            return Page();
        }

        this.Say(Words["Saved"]);
        return Redirect(ProfileLinks.Mine);
    }

    /// <summary>Ticked boxes as one value; what is none of them is passed over.</summary>
    public static T Read<T>(IEnumerable<string> ticked) where T : struct, Enum =>
        Enum.Parse<T>(string.Join(',', ticked.Where(one => Enum.TryParse<T>(one, out var known) && Enum.IsDefined(known)).DefaultIfEmpty("0")));
}
