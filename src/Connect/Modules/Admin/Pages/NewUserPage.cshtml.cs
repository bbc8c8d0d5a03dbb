using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>Enters somebody who works with Connect.</summary>
[Access(AccessRule.Administrator)]
internal sealed class NewUserPage : ConnectPage
{
    public static readonly IReadOnlyList<Choice> RoleChoices =
        [.. Enum.GetValues<Role>().Where(UserList.IsUser).Select(role => new Choice(role.ToString(), RoleWords.Of(role), char.ToUpperInvariant(RoleWords.About(role)[0]) + RoleWords.About(role)[1..]))];

    [BindProperty]
    public string FirstName { get; set; } = "";

    [BindProperty]
    public string LastName { get; set; } = "";

    [BindProperty]
    public Role? Role { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(FirstName)) ModelState.AddModelError(nameof(FirstName), "Enter their first name");
        if (string.IsNullOrWhiteSpace(LastName)) ModelState.AddModelError(nameof(LastName), "Enter their last name");
        if (Role is not { } role || !UserList.IsUser(role)) ModelState.AddModelError(nameof(Role), "Choose what they are");
        if (!ModelState.IsValid) return Page();

        var added = await Do((AddWorker op) => op.RunAsync(FirstName, LastName, Role!.Value, Actor));
        if (added.Succeeded)
        {
            this.Say($"{FirstName} is added");
            return Redirect(AdminLinks.User(added.Value));
        }

        ModelState.AddModelError(nameof(FirstName), "Enter names of 100 characters or fewer");
        return Page();
    }
}
