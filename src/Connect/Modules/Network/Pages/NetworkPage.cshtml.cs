using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Plugins;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Network.Pages;

/// <summary>Who supports a person and what each of them sees; holds, lets go on, ends.</summary>
[Access(AccessRule.Staff)]
internal sealed class NetworkPage(ConnectDb db, Supporters supporters, PersonCards cards, PagePanels panels) : ConnectPage
{
    public PersonCard Person { get; private set; } = null!;
    public IReadOnlyList<SupportCard> Cards { get; private set; } = [];

    public IReadOnlyList<LoadedPanel> Panels { get; private set; } = [];

    public static string SharesWords(SupportCard card) => card.Shares == SharedThings.None
        ? "Nothing"
        : string.Join(", ", Enum.GetValues<SharedThings>().Where(one => one != SharedThings.None && card.Shares.HasFlag(one)).Select(NetworkWords.Of));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var person = new PersonId(id);
        if (!await db.MayAsync(Actor, AccessAction.See, Thing.Network, person, Stop)) return NotFound();

        Person = await cards.OfAsync(person, Stop);
        if (Person.Role != Role.ServiceUser) return NotFound();

        Cards = await supporters.OfAsync(person, Actor, Stop);
        Panels = await panels.LoadAsync(PanelSlots.Network, person, Actor, Stop);
        Looked(NetworkShown.Supporters, person);
        return Page();
    }

    public Task<IActionResult> OnPostHoldAsync(Guid id, [FromForm] Guid link) => HoldAsync(id, link, hold: true, "It is on hold. Neither of them sees that");

    public Task<IActionResult> OnPostReleaseAsync(Guid id, [FromForm] Guid link) => HoldAsync(id, link, hold: false, "The hold is taken away");

    public async Task<IActionResult> OnPostEndAsync(Guid id, [FromForm] Guid link)
    {
        var ended = await Do((EndSupport op) => op.RunAsync(new(link), SupportEnding.ByTeam, Actor, Stop));
        return ended.Succeeded ? Back(id, "It has ended. Nobody is told") : NotFound();
    }

    private async Task<IActionResult> HoldAsync(Guid id, Guid link, bool hold, string words)
    {
        var held = await Do((HoldSupport op) => op.RunAsync(new(link), hold, Actor, Stop));
        return held.Succeeded ? Back(id, words) : NotFound();
    }

    private RedirectResult Back(Guid id, string words)
    {
        this.Say(words);
        return Redirect(NetworkLinks.OfPerson(new(id)));
    }
}
