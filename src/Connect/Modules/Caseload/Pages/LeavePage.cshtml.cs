using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Caseload.Pages;

/// <summary>A worker's leave, and who answers for them: one's own, or for a supervisor that of their staff.</summary>
[Access(AccessRule.Staff)]
internal sealed class LeavePage(Cover cover, PodMembers members, PersonCards cards, BookedMeanwhile booked) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Worker { get; set; }

    [BindProperty]
    public DateInput FirstDay { get; set; } = new();

    [BindProperty]
    public DateInput LastDay { get; set; } = new();

    /// <summary>Empty for nobody yet.</summary>
    [BindProperty]
    public Guid? Deputy { get; set; }

    public PersonCard Who { get; private set; } = null!;
    public IReadOnlyList<LeaveView> Leaves { get; private set; } = [];
    public IReadOnlyList<Choice> Deputies { get; private set; } = [];
    public bool IsOwn => Who.Id == Actor.Person;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        var (first, last) = (FirstDay.Read(ModelState, nameof(FirstDay), "first day away"), LastDay.Read(ModelState, nameof(LastDay), "last day away"));
        if (first is not { } from || last is not { } to) return Page();

        var done = await Do((GoOnLeave op) => op.RunAsync(Who.Id, from, to, Deputy is { } id ? new PersonId(id) : null, Actor, Stop));
        if (done.Problem is { } problem)
        {
            ModelState.AddModelError(problem == PodProblems.NoSuchDays ? nameof(LastDay) : nameof(Deputy), Words(problem));
            return Page();
        }

        var meanwhile = (await booked.OfAsync(Who.Id, from, to, Actor, Stop)).Count;
        this.Say("The leave is saved" + meanwhile switch { 0 => "", 1 => ". 1 appointment is booked on those days: see below", _ => $". {meanwhile} appointments are booked on those days: see below" });
        return Redirect(CaseloadLinks.LeaveOf(Who.Id));
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm(Name = "leave")] Guid leave)
    {
        if (!await FindAsync()) return NotFound();

        var ended = await Do((GoOnLeave op) => op.EndAsync(leave, Who.Id, Actor, Stop));
        if (ended.Succeeded) this.Say("The leave is over. Texts and notifications come to " + (IsOwn ? "you" : Who.FirstName) + " again");
        return Redirect(CaseloadLinks.LeaveOf(Who.Id));
    }

    private async Task<bool> FindAsync()
    {
        var worker = Worker is { } id ? new PersonId(id) : Actor.Person!.Value;
        if (!await members.MayPlanForAsync(worker, Actor, Stop)) return false;

        Who = await cards.OfAsync(worker, Stop);
        var staff = await members.StaffAsync((await members.OfStaffAsync(worker, Stop)).ConvertAll(pod => pod.Id), Stop);
        Deputies = [new("", "Nobody yet"), .. staff.Where(card => card.Id != worker).Select(card => new Choice(card.Id.ToString(), $"{card.Name}, {RoleWords.Of(card.Role)}"))];
        await ReadAsync(worker);
        Looked(PodShown.Leave, worker);
        return true;
    }

    private async Task ReadAsync(PersonId worker)
    {
        var leaves = await cover.ComingAsync(worker, Stop);
        var names = await cards.OfAsync([.. leaves.Select(leave => leave.Deputy).OfType<PersonId>().Distinct()], Stop);
        var views = new List<LeaveView>();
        foreach (var leave in leaves)
            views.Add(new(leave, leave.Deputy is { } deputy ? names[deputy].Name : null, await booked.OfAsync(worker, leave.FirstDay, leave.LastDay, Actor, Stop)));
        Leaves = views;
        Looked(CaseloadShown.Glance, views.SelectMany(view => view.Booked).Select(one => one.Person));
    }

    private static string Words(Problem problem) =>
        problem == PodProblems.NoSuchDays ? "Last day away must be today or later, after the first day and within a year of it"
        : problem == PodProblems.DeputyAway ? "Whoever answers must not be away on those days. Choose somebody else"
        : "Whoever answers must be another member of staff of the same pod";
}

internal sealed record LeaveView(LeaveCard Leave, string? Deputy, IReadOnlyList<AppointmentCard> Booked);
