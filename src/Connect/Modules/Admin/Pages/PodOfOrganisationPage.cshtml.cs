using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>One pod: its staff, its name, its office, its end. Of its service users it shows how many there are.</summary>
[Access(AccessRule.Administrator)]
internal sealed class PodOfOrganisationPage(PodList list, PodMembers members, OrganisationTree tree) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public Guid Office { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public PodOverview Pod { get; private set; } = null!;
    public IReadOnlyList<PersonCard> Staff { get; private set; } = [];
    public IReadOnlyList<Choice> Places { get; private set; } = [];

    private PodId Self => new(Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await ReadAsync()) return NotFound();

        (Name, Office) = (Pod.Name, Pod.Office.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync() =>
        await EndAsync(nameof(Name), await Do((ChangePod op) => op.RunAsync(Self, Name ?? "", new(Office), Actor, Stop)), "The pod is changed");

    public async Task<IActionResult> OnPostCloseAsync() =>
        await EndAsync(nameof(Reason), await Do((ClosePod op) => op.RunAsync(Self, Reason ?? "", Actor, Stop)), "The pod is closed", undo: $"{AdminLinks.Pod(Self)}?handler=undo");

    public async Task<IActionResult> OnPostUndoAsync() =>
        await EndAsync("", await Do((ReopenPod op) => op.RunAsync(Self, Actor, Stop)), "The pod is open again");

    private async Task<IActionResult> EndAsync(string field, Outcome<PodId> outcome, string done, string? undo = null)
    {
        if (outcome.Succeeded)
        {
            this.Say(done, undo);
            return Redirect(AdminLinks.Pod(Self));
        }

        if (!await ReadAsync()) return NotFound();
        ModelState.AddModelError(field, OrganisationWords.Of(outcome.Problem!));
        if (field != nameof(Name)) (Name, Office) = (Pod.Name, Pod.Office.Value);
        return Page();
    }

    private async Task<bool> ReadAsync()
    {
        if (await list.FindAsync(Self, Stop) is not { } pod) return false;

        Pod = pod;
        Staff = await members.StaffAsync(Self, Stop);
        Places = [.. (await tree.AllAsync(Stop)).Where(unit => unit.Kind == UnitKind.Office && unit.IsOpen).Select(unit => new Choice(unit.Id.ToString(), unit.Name))];
        Looked(AdminShown.Staff, Staff.Select(worker => worker.Id));
        return true;
    }
}
