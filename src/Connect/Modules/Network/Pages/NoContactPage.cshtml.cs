using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Network.Pages;

/// <summary>Who must not come together with a person in Connect.</summary>
[Access(AccessRule.Staff)]
internal sealed class NoContactPage(ConnectDb db, NoContactPairs pairs, PersonCards cards) : ConnectPage
{
    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Mobile { get; set; } = "";

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    public PersonCard Person { get; private set; } = null!;
    public IReadOnlyList<NoContactCard> Pairs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        var barred = await Do((BarContact op) => op.RunAsync(new(id), new(Name ?? "", Mobile ?? "", Email ?? "", Reason ?? ""), Actor, Stop));
        if (barred.Succeeded) return Back(id, "They are added. What joined them has ended, and nobody is told");

        if (barred.Problem == NetworkProblems.NoAddress) ModelState.AddModelError(nameof(Mobile), "Enter a phone number or an email address");
        else if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter who it is");
        else ModelState.AddModelError(nameof(Reason), "Enter why");
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, [FromForm] Guid pair)
    {
        var ended = await Do((EndNoContact op) => op.RunAsync(pair, new(id), Actor, Stop));
        return ended.Succeeded ? Back(id, "It is taken away") : NotFound();
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (!await db.MayAsync(Actor, AccessAction.Manage, Thing.Network, new(id), Stop)) return false;

        Person = await cards.OfAsync(new PersonId(id), Stop);
        Pairs = await pairs.OfAsync(new(id), Actor, Stop);
        Looked(NetworkShown.NoContact.Act(AuditKind.Consultation, Person.Id) with { Restricted = true });
        return Person.Role == Role.ServiceUser;
    }

    private RedirectResult Back(Guid id, string words)
    {
        this.Say(words);
        return Redirect(NetworkLinks.NoContact(new(id)));
    }
}
