using Connect.Modules.Authentication.Accounts;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>Another role for somebody who works with Connect: what will follow, and doing it.</summary>
[Access(AccessRule.Administrator)]
internal sealed class ChangeRoleCheckPage(UserList users, UserRoleChange changes) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Role Role { get; set; }

    public PersonCard Subject { get; private set; } = null!;
    public RoleChange Change { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        return UserList.IsUser(Role) && Role != Subject.Role ? Page() : Redirect(AdminLinks.Role(Subject.Id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        var changed = await Do((ChangeRole op) => op.RunAsync(Subject.Id, Role, Actor, Stop));
        if (changed.Problem == AccountProblems.LastAdministrator)
        {
            ModelState.AddModelError("", $"{Subject.FirstName} is the only administrator who can sign in. Make somebody else an administrator first");
            return Page();
        }

        this.Say(changed.Succeeded ? $"{Subject.FirstName} is now: {RoleWords.Of(Role).ToLowerInvariant()}" : "Somebody else changed it meanwhile. Look at what it is now");
        return Redirect(AdminLinks.User(Subject.Id));
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (Actor.Person?.Value == id || await users.FindAsync(new(id), Stop) is not { } found) return false;

        Subject = found.Person;
        Change = await changes.OfAsync(Subject, Role, Stop);
        Looked(AdminShown.User, Subject.Id);
        return true;
    }
}
