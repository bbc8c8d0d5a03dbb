using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>One user: what they are, how they sign in, which pods they are in.</summary>
[Access(AccessRule.Administrator)]
internal sealed class UserPage(UserList users, PodList pods) : ConnectPage
{
    public new UserLine User { get; private set; } = null!;
    public IReadOnlyList<PodOverview> Pods { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await users.FindAsync(new(id), Stop) is not { } found) return NotFound();

        User = found;
        Pods = await pods.OfAsync(found.Person.Id, Stop);
        Looked(AdminShown.User, found.Person.Id);
        return Page();
    }
}
