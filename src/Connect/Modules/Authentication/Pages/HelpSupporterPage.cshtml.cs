using Connect.Modules.Authentication.Pins;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The way out for a supporter who is locked out or lost their phone, by the team of the person whom they support.</summary>
[Access(AccessRule.Staff)]
internal sealed class HelpSupporterPage(HelpSupporter help) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Choices =
    [
        new("False", "To try again today", "They gave too many wrong codes."),
        new("True", "Their phone is lost or stolen", "They are signed out wherever they are signed in, and their passkeys stop working."),
    ];

    [BindProperty]
    public bool PhoneIsLost { get; set; }

    public SupportCard Link { get; private set; } = null!;
    public PersonCard Supporter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid link) => await FindAsync(id, link) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid link)
    {
        if (!await FindAsync(id, link)) return NotFound();
        var done = await Do((HelpSupporter op) => op.RunAsync(Link.Id, PhoneIsLost, Actor, Stop));
        if (!done.Succeeded) return NotFound();

        this.Say(PhoneIsLost ? $"{Supporter.FirstName} is signed out everywhere" : $"{Supporter.FirstName} can try again");
        return Redirect(NetworkLinks.OfPerson(Link.Person));
    }

    private async Task<bool> FindAsync(Guid id, Guid link)
    {
        if (await help.FindAsync(new(link), Actor, Stop) is not { } found || found.Link.Person != new PersonId(id)) return false;

        (Link, Supporter) = found;
        Looked(PersonShown.Name, Supporter.Id);
        return true;
    }
}
