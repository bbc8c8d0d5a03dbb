using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Network.Pages;

/// <summary>What to ask the person alone, and where the answer is written down.</summary>
[Access(AccessRule.Staff)]
internal sealed class AskPage(ConnectDb db, Supporters supporters, PersonCards cards) : ConnectPage
{
    [BindProperty]
    public string Answer { get; set; } = "";

    [BindProperty]
    public bool Alone { get; set; }

    public PersonCard Person { get; private set; } = null!;
    public SupportCard Card { get; private set; } = null!;

    public IReadOnlyList<Choice> Answers =>
    [
        new("yes", "They want it, and nobody pressed them"),
        new("no", "They do not want it, or I am not sure", "It stays shut. To everybody else it looks as if you had not asked yet."),
    ];

    public static IReadOnlyList<Choice> AloneChoice => [new("true", "We were alone, and I did not ask by text or on a page")];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid link) => await FindAsync(id, link) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid link)
    {
        if (!await FindAsync(id, link)) return NotFound();
        if (!Alone) ModelState.AddModelError(nameof(Alone), "Ask when you are alone with them, and tick the box");
        if (Answer is not ("yes" or "no")) ModelState.AddModelError(nameof(Answer), "Choose what they said");
        if (!ModelState.IsValid) return Page();

        var asked = await Do((AskAlone op) => op.RunAsync(new(link), Answer == "yes", Actor, Stop));
        if (!asked.Succeeded) return NotFound();

        this.Say("Your note is saved");
        return Redirect(NetworkLinks.OfPerson(new(id)));
    }

    private async Task<bool> FindAsync(Guid id, Guid link)
    {
        if (!await db.MayAsync(Actor, AccessAction.Manage, Thing.Network, new(id), Stop)) return false;
        if (await supporters.OneAsync(new(link), Actor, Stop) is not { } card || card.Person != new PersonId(id)) return false;

        (Card, Person) = (card, await cards.OfAsync(card.Person, Stop));
        Looked(NetworkShown.Supporters, card.Person, link);
        return true;
    }
}
