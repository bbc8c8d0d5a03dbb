using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>Another name for somebody who works with Connect.</summary>
[Access(AccessRule.Administrator)]
internal sealed class RenameUserPage(UserList users) : OneUserPage(users)
{
    [BindProperty]
    public string FirstName { get; set; } = "";

    [BindProperty]
    public string LastName { get; set; } = "";

    [BindProperty]
    public string KnownAs { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        (FirstName, LastName) = (Subject.LegalFirstName, Subject.LastName);
        KnownAs = Subject.FirstName == Subject.LegalFirstName ? "" : Subject.FirstName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        Check(nameof(FirstName), FirstName, "first name");
        Check(nameof(LastName), LastName, "last name");
        if (KnownAs?.Trim().Length > AddWorker.LongestName) ModelState.AddModelError(nameof(KnownAs), $"Known as must be {AddWorker.LongestName} characters or fewer");
        if (!ModelState.IsValid) return Page();

        var renamed = await Do((RenameWorker op) => op.RunAsync(Subject.Id, new(FirstName, LastName, KnownAs ?? ""), Actor, Stop));
        if (!renamed.Succeeded) return NotFound();

        this.Say("The name is changed");
        return Redirect(AdminLinks.User(Subject.Id));
    }

    private void Check(string field, string? typed, string what)
    {
        if (string.IsNullOrWhiteSpace(typed)) ModelState.AddModelError(field, $"Enter their {what}");
        else if (typed.Trim().Length > AddWorker.LongestName) ModelState.AddModelError(field, $"Their {what} must be {AddWorker.LongestName} characters or fewer");
    }
}
