using System.Globalization;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload.Pages;

/// <summary>A pod: who is in it, who is away today, who is in on which day of the next two weeks.</summary>
[Access(AccessRule.Staff)]
internal sealed class PodPage(PodMembers members, PodPeople people, Rota rota) : ConnectPage
{
    public PodCard Pod { get; private set; } = null!;
    public IReadOnlyList<RotaLine> Lines { get; private set; } = [];
    public int People { get; private set; }
    public bool MayManage { get; private set; }

    [BindProperty]
    public string Name { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(new(id)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromServices] FindStaff find)
    {
        if (!await FindAsync(new(id)) || !MayManage) return NotFound();

        if (await find.OneAsync(Name ?? "", Stop) is not { } worker) ModelState.AddModelError(nameof(Name), "Enter first and last name of a member of staff, as they are on record");
        else if (!(await Do((JoinPod op) => op.RunAsync(Pod.Id, worker.Id, Actor, Stop))).Succeeded) ModelState.AddModelError(nameof(Name), $"{worker.Name} is in this pod already");
        else
        {
            this.Say($"{worker.Name} is in {Pod.Name} now");
            return Redirect(CaseloadLinks.Pod(Pod.Id));
        }

        return Page();
    }

    public string PeopleWords => People > CaseloadList.CountedTo ? $"More than {CaseloadList.CountedTo} people" : LoadWords.Count(People, "person", "people");

    public static string Words(RotaDay day) =>
        day.IsAway ? "Away"
        : day is { From: { } from, To: { } to } ? $"{UkTimeText.Range(from, to, Language.English)}, {day.Free} free"
        : "No times";

    public static string DayWords(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.GetCultureInfo("en-GB"));

    private async Task<bool> FindAsync(PodId id)
    {
        if (await members.OneAsync(id, Stop) is not { } pod || !await members.IsStaffAsync(id, Actor.Person!.Value, Stop)) return false;

        Pod = pod;
        MayManage = await members.MayManageAsync(id, Actor, Stop);
        People = await people.OfPod(id, Actor).Take(CaseloadList.CountedTo + 1).CountAsync(Stop);
        var staff = await members.StaffAsync(id, Stop);
        Lines = await rota.OfAsync(staff, Stop);
        Looked(PodShown.Membership, staff.Select(worker => worker.Id));
        return true;
    }
}
