using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>
/// The finish, the same whatever phone there is, whether or not it is safe to text, and whether or not they were on record already.
/// </summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class DonePage(Enrolments enrolments) : EnrolPage(enrolments)
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id, finished: true) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id, finished: true)) return NotFound();

        var sent = await Do((SendNumberCode op) => op.RunAsync(Enrolment.Person!.Id, phone: null, Actor, Stop));
        if (sent.Succeeded) return Redirect(EnrolmentLinks.Code(Id));

        ModelState.AddModelError("", Words["CodeTooMany"]);
        return Page();
    }
}
