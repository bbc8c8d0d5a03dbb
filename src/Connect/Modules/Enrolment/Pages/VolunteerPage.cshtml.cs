using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>What a volunteer sees first: drafts to carry on with, and whom they entered in the last days. Of anybody else, nothing.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class VolunteerPage(Enrolments enrolments, TimeProvider clock) : ConnectPage
{
    public IReadOnlyList<EnrolmentCard> Drafts { get; private set; } = [];
    public IReadOnlyList<EnrolmentCard> Done { get; private set; } = [];
    public DateTime Now => clock.UtcNow();

    public async Task OnGetAsync()
    {
        var all = await enrolments.AllAsync(Actor, Stop);
        (Drafts, Done) = ([.. all.Where(card => card.Person is null)], [.. all.Where(card => card.Person is not null)]);
        Looked(EnrolmentShown.Person, Done.Select(card => card.Person!.Id));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var started = await Do((KeepDraft op) => op.StartAsync(Actor, Stop));
        if (started.Succeeded) return Redirect(EnrolmentLinks.Step(started.Value, Steps.Next(new())));

        ModelState.AddModelError("", Words["TooMany"]);
        await OnGetAsync();
        return Page();
    }
}
