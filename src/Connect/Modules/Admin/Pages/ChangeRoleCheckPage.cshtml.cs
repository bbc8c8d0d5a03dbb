using Connect.Modules.Authentication.Accounts;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>Another role for somebody who works with Connect: what will follow, and doing it.</summary>
[Access(AccessRule.Administrator)]
internal sealed class ChangeRoleCheckPage(UserList users, UserRoleChange changes) : OneUserPage(users)
{
    [BindProperty(SupportsGet = true)]
    public Role Role { get; set; }

    public RoleChange Change { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindOtherAsync(id)) return NotFound();
        return UserList.IsUser(Role) && Role != Subject.Role ? await ShowAsync() : Redirect(AdminLinks.Role(Subject.Id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindOtherAsync(id)) return NotFound();

        var changed = await Do((ChangeRole op) => op.RunAsync(Subject.Id, Role, Actor, Stop));
        if (changed.Problem == AccountProblems.LastAdministrator)
        {
            ModelState.AddModelError("", OnlyAdministrator(Subject));
            return await ShowAsync();
        }

        this.Say(changed.Succeeded ? $"{Subject.FirstName} is now: {RoleWords.Of(Role).ToLowerInvariant()}" : "Somebody else changed it meanwhile. Look at what it is now");
        return Redirect(AdminLinks.User(Subject.Id));
    }

    public static string OnlyAdministrator(PersonCard person) => $"{person.FirstName} is the only administrator who can sign in. Make somebody else an administrator first";

    private async Task<IActionResult> ShowAsync()
    {
        Change = await changes.OfAsync(Subject, Role, Stop);
        return Page();
    }
}
