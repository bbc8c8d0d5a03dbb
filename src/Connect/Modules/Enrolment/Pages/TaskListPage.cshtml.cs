using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>How far an enrolment is; from here it is carried on, or thrown away.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class TaskListPage(Enrolments enrolments) : EnrolPage(enrolments)
{
    public bool IsComplete => Steps.AreComplete(Answers);

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id, finished: false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id, finished: false)) return NotFound();

        await Do((KeepDraft op) => op.DiscardAsync(Id, Actor, Stop));
        this.Say(Words["Discarded"]);
        return Redirect(EnrolmentLinks.Home);
    }
}
