using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Pages;

/// <summary>An administrator helps a member of staff who is locked out or has lost their app.</summary>
[Access(AccessRule.Administrator)]
internal sealed class AccountPage(UserManager<Account> accounts, SecondFactors.SecondFactors factors, PersonCards cards) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Choices =
    [
        new("False", "To try again now", "They gave too many wrong passwords or codes."),
        new("True", "A new authenticator app", "They lost theirs and have no recovery code, or lost what their passkey is in. App and passkeys stop working and they are signed out. A link comes to their mail, with which they choose a new password and set up another app."),
    ];

    [BindProperty]
    public bool RemoveFactor { get; set; }

    public PersonCard Person { get; private set; } = null!;
    public string Email { get; private set; } = "";
    public bool HasFactor { get; private set; }
    public bool IsLocked { get; private set; }
    public bool IsMe => Actor.Person == Person.Id;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var person = new PersonId(id);
        if (await accounts.Users.FirstOrDefaultAsync(a => a.Person == person, Stop) is not { } account) return NotFound();

        Person = await cards.OfAsync(person, Stop);
        // Whoever signs in by text has an account for passkeys alone, and administrators reach no record through this page.
        if (Person.Role.SignsInByText()) return NotFound();

        (Email, HasFactor, IsLocked) = (account.Email ?? "", await factors.HasAsync(account.Id, Stop), await accounts.IsLockedOutAsync(account));
        Looked(AccountShown.SignIn, person, account.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var done = await Do((ResetSignIn op) => op.RunAsync(new(id), RemoveFactor, Actor, Stop));
        if (!done.Succeeded) return NotFound();

        this.Say(RemoveFactor ? "Their app and passkeys are taken away" : "They can try again");
        return Redirect(SignInLinks.Account(done.Value));
    }
}
