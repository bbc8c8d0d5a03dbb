using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Invitations.Pages;

/// <summary>A worker proposes somebody as supporter. The person is asked first, and says what they see.</summary>
[Access(AccessRule.Staff)]
internal sealed class InviteForPage(ConnectDb db, PersonCards cards) : ConnectPage
{
    [BindProperty]
    public string FirstName { get; set; } = "";

    [BindProperty]
    public string LastName { get; set; } = "";

    [BindProperty]
    public string Kind { get; set; } = nameof(SupportKind.FamilyOrFriend);

    [BindProperty]
    public string Organisation { get; set; } = "";

    [BindProperty]
    public string Mobile { get; set; } = "";

    [BindProperty]
    public string Email { get; set; } = "";

    public PersonCard Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        var kind = Enum.TryParse<SupportKind>(Kind, out var chosen) ? chosen : SupportKind.FamilyOrFriend;
        if (kind == SupportKind.PartnerWorker && string.IsNullOrWhiteSpace(Organisation)) ModelState.AddModelError(nameof(Organisation), "Enter the organisation they work for");
        if (!ModelState.IsValid) return Page();

        // A worker opens nothing: what they see the person says.
        var wish = new InvitationWish(FirstName ?? "", LastName ?? "", Mobile ?? "", Email ?? "", kind, SharedThings.None) { Organisation = kind == SupportKind.PartnerWorker ? Organisation : null };
        var invited = await Do((InviteSupporter op) => op.RunAsync(Person.Id, wish, Actor, Stop));
        if (invited.Succeeded)
        {
            this.Say($"{Person.FirstName} is asked by text. The invitation goes out when they agree");
            return Redirect(NetworkLinks.OfPerson(Person.Id));
        }

        var (field, text) = StaffInviteWords.Of(invited.Problem!);
        ModelState.AddModelError(field, text);
        return Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, [FromForm] Guid invitation) =>
        Back(id, await Do((ResendInvitation op) => op.RunAsync(new(invitation), Actor, Stop)), "The invitation is sent again");

    public async Task<IActionResult> OnPostCancelAsync(Guid id, [FromForm] Guid invitation) =>
        Back(id, await Do((CancelInvitation op) => op.RunAsync(new(invitation), Actor, Stop)), "The invitation is taken back. Nobody is told");

    private IActionResult Back(Guid id, Outcome<InvitationId> done, string words)
    {
        if (!done.Succeeded) return NotFound();

        this.Say(words);
        return Redirect(NetworkLinks.OfPerson(new(id)));
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (!await db.MayAsync(Actor, AccessAction.Manage, Thing.Network, new(id), Stop)) return false;

        Person = await cards.OfAsync(new PersonId(id), Stop);
        Looked(NetworkShown.Supporters, Person.Id);
        return Person.Role == Role.ServiceUser;
    }
}
