using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>Another role for somebody who works with Connect: the choice. Never one's own.</summary>
[Access(AccessRule.Administrator)]
internal sealed class ChangeRolePage(UserList users) : OneUserPage(users)
{
    [BindProperty]
    public Role? Role { get; set; }

    public IReadOnlyList<Choice> Choices => [.. NewUserPage.RoleChoices.Where(choice => choice.Value != Subject.Role.ToString())];

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindOtherAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindOtherAsync(id)) return NotFound();
        if (Role is { } role && UserList.IsUser(role) && role != Subject.Role) return Redirect(AdminLinks.RoleCheck(Subject.Id, role));

        ModelState.AddModelError(nameof(Role), "Choose what they are from now on");
        return Page();
    }
}
