using Connect.Modules.People;
using Connect.Modules.Profile.Corrections;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Profile.Pages;

/// <summary>A request to put something right, and a worker's answer.</summary>
[Access(AccessRule.Staff)]
internal sealed class CorrectionPage(ConnectDb db, PersonCards cards, CorrectionsOf corrections) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Answers =
    [
        new("True", "It is put right", "Change the details first."),
        new("False", "It is not changed", "Their words stay beside the record."),
    ];

    public PersonCard Person { get; private set; } = null!;
    public CorrectionCard Asked { get; private set; } = null!;
    public PersonCard? Decider { get; private set; }
    public bool MayDecide { get; private set; }

    [BindProperty]
    public bool? PutRight { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid request) => await FindAsync(id, request) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid request)
    {
        if (!await FindAsync(id, request)) return NotFound();
        if (PutRight is null) ModelState.AddModelError(nameof(PutRight), "Select whether it is put right");
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > AskForCorrection.Longest)
            ModelState.AddModelError(nameof(Reason), $"Enter the reason, in {AskForCorrection.Longest} characters or fewer");
        if (!ModelState.IsValid) return Page();

        var decided = await Do((DecideCorrection op) => op.RunAsync(request, PutRight!.Value, Reason!, Actor, Stop));
        if (decided.Problem == ProfileProblems.Unknown) return NotFound();
        if (decided.Succeeded) this.Say($"{Person.FirstName} is told");
        else this.SaySorry("Somebody has answered this already");
        return Redirect(ProfileLinks.Details(Person.Id));
    }

    private async Task<bool> FindAsync(Guid id, Guid request)
    {
        if (await corrections.OneAsync(request, Actor, Stop) is not { } found || found.Person.Value != id) return false;

        (Asked, Person) = (found, await cards.OfAsync(found.Person, Stop));
        MayDecide = found.State == CorrectionState.Waiting && await db.MayAsync(Actor, AccessAction.Manage, Thing.PersonalData, found.Person, Stop);
        if (found.DecidedBy is { } by) Decider = await cards.OfAsync(by, Stop);
        Looked(ProfileShown.Corrections, found.Person, found.Id);
        return true;
    }
}
