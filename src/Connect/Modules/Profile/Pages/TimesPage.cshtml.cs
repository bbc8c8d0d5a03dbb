using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Profile.Pages.ProfileWords;

namespace Connect.Modules.Profile.Pages;

/// <summary>I say when I like to be reached.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class TimesPage(NeedsOf needs) : ConnectPage
{
    public static IReadOnlyList<Choice> Choices => [.. NeedWords.Each((ContactTimes)~0).Select(time => new Choice(time.ToString(), Words[$"Time{time}"]))];

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public async Task OnGetAsync()
    {
        Chosen = [.. NeedWords.Each((await needs.OneAsync(Actor.Person!.Value, Stop)).Times).Select(time => time.ToString())];
        Looked(PersonShown.Needs, Actor.Person.Value);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var me = Actor.Person!.Value;
        var now = await needs.OneAsync(me, Stop);
        await Do((ChangeNeeds op) => op.RunAsync(me, now with { Times = NeedsPage.Read<ContactTimes>(Chosen) }, Actor, Stop));
        this.Say(Words["Saved"]);
        return Redirect(ProfileLinks.Mine);
    }
}
