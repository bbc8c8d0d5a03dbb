using Connect.Modules.Authentication.Pins;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The way out for whoever locked themselves out or forgot their PIN.</summary>
[Access(AccessRule.Staff)]
internal sealed class HelpSignInPage(ConnectDb db, PersonCards cards) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Choices =
    [
        new("False", "To try again today", "They gave too many wrong codes or PINs."),
        new("True", "A new PIN", "They forgot it, or lost their phone. The old PIN and their passkeys stop working, they are signed out, and you make them a sign-in card."),
    ];

    [BindProperty]
    public bool RemovePin { get; set; }

    public PersonCard Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await db.MayAsync(Actor, AccessAction.Change, Thing.Account, new(id), Stop)) return NotFound();

        Person = await cards.OfAsync(new PersonId(id), Stop);
        Looked(PersonShown.Name, Person.Id);
        return Person.Role.SignsInByText() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var done = await Do((LetTryAgain op) => op.RunAsync(new(id), RemovePin, Actor, Stop));
        if (!done.Succeeded) return NotFound();

        this.Say(RemovePin ? "Their PIN is taken away and they are signed out" : "They can try again");
        return Redirect(RemovePin ? SignInLinks.Card(done.Value) : PersonLinks.Person(done.Value));
    }
}
