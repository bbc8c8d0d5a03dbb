using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.AccessControl.Pages;

/// <summary>Opens a restricted record for an hour. Says no name: that comes with the record.</summary>
[Access(AccessRule.Staff)]
internal sealed class BreakGlassPage(ConnectDb db) : ConnectPage
{
    [BindProperty]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await MayAsync(id)) return NotFound();

        Looked(AccessShown.Hidden.Act(AuditKind.Consultation, new PersonId(id)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await MayAsync(id)) return NotFound();

        var opened = await Do((BreakGlass op) => op.RunAsync(new(id), Reason ?? "", Actor, Stop));
        if (opened.Succeeded) return Redirect(PersonLinks.Person(opened.Value));

        if (opened.Problem == AccessProblems.Unknown) return NotFound();
        ModelState.AddModelError(nameof(Reason), $"Enter why you need to open it, in {AccessProblems.LongestReason} characters or fewer");
        return Page();
    }

    private Task<bool> MayAsync(Guid id) => db.MayAsync(Actor, AccessAction.OpenRestricted, Thing.Person, new(id), Stop);
}
