using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>The code that is read out to the volunteer.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class CodePage(Enrolments enrolments) : EnrolPage(enrolments)
{
    [BindProperty]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id, finished: true) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id, finished: true)) return NotFound();
        if (await Do((ProveByCode op) => op.RunAsync(Enrolment.Person!.Id, Code, Actor, Stop))) return Redirect(EnrolmentLinks.Done(Id));

        ModelState.AddModelError(nameof(Code), Words["CodeWrong"]);
        return Page();
    }
}
