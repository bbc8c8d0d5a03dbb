using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Caseload.Pages;

/// <summary>The reader's pods; with one, that one.</summary>
[Access(AccessRule.Staff)]
internal sealed class MyPodsPage(PodMembers members) : ConnectPage
{
    public IReadOnlyList<PodCard> Pods { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Pods = await members.OfStaffAsync(Actor.Person!.Value, Stop);
        return Pods is [var only] ? Redirect(CaseloadLinks.Pod(only.Id)) : Page();
    }
}
