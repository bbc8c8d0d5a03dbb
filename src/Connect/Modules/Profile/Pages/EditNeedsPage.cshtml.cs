using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Profile.Pages;

/// <summary>Staff change what makes it easier for a person and when to reach them.</summary>
[Access(AccessRule.Staff)]
internal sealed class EditNeedsPage(ConnectDb db, PersonCards cards, NeedsOf needs) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> NeedChoices = [.. NeedWords.Each((Needs)~0).Select(need => new Choice(need.ToString(), NeedWords.Of(need)))];

    public static readonly IReadOnlyList<Choice> TimeChoices = [.. NeedWords.Each((ContactTimes)~0).Select(time => new Choice(time.ToString(), time.ToString()))];

    public PersonCard Person { get; private set; } = null!;

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public List<string> Times { get; set; } = [];

    [BindProperty]
    public string? TimesNote { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        var now = await needs.OneAsync(Person.Id, Stop);
        (Chosen, Note) = ([.. NeedWords.Each(now.Needs).Select(need => need.ToString())], now.NeedsNote);
        (Times, TimesNote) = ([.. NeedWords.Each(now.Times).Select(time => time.ToString())], now.TimesNote);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        var now = new NeedsAndTimes(NeedsPage.Read<Needs>(Chosen), Note, NeedsPage.Read<ContactTimes>(Times), TimesNote);
        var changed = await Do((ChangeNeeds op) => op.RunAsync(Person.Id, now, Actor, Stop));
        if (!changed.Succeeded)
        {
            ModelState.AddModelError(nameof(Note), $"Notes must be {NeedsAndTimes.LongestNote} characters or fewer");
            return Page();
        }

        this.Say("Needs and times: changed");
        return Redirect(ProfileLinks.Details(Person.Id));
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (!await db.MayAsync(Actor, AccessAction.Change, Thing.Profile, new(id), Stop)) return false;

        Person = await cards.OfAsync(new PersonId(id), Stop);
        Looked(PersonShown.Needs, Person.Id);
        return Person.Role == Role.ServiceUser;
    }
}
