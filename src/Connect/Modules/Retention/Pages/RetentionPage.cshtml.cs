using Connect.Modules.People;
using Connect.Modules.Retention.Erasures;
using Connect.Modules.Retention.Holds;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Retention.Pages;

/// <summary>How much is held about somebody and for how long; legal hold; requests to erase. For supervisors of the pod and administrators.</summary>
[Access(AccessRule.SignedIn)]
internal sealed class RetentionPage(ConnectDb db, PersonCards cards, IEnumerable<IPersonParts> parts, ErasuresOf erasures) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Answers = [new("True", "Erase it", "After a day. A legal hold until then stops it."), new("False", "It must be kept")];

    public PersonCard Person { get; private set; } = null!;
    public LegalHold? Hold { get; private set; }
    public IReadOnlyList<(string Title, int Count, RetentionRule Rule)> Held { get; private set; } = [];
    public IReadOnlyList<ErasureCard> Erasures { get; private set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public bool? Erase { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostHoldAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        var placed = await Do((PlaceHold op) => op.RunAsync(Person.Id, Reason ?? "", Actor, Stop));
        return placed.Problem is { } problem ? Again(problem, nameof(Reason)) : Back("Nothing about them is erased now");
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        await Do((LiftHold op) => op.RunAsync(Person.Id, Actor, Stop));
        return Back("The legal hold has ended");
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, Guid request)
    {
        if (!await FindAsync(id) || Erasures.All(one => one.Id != request)) return NotFound();
        if (Erase is null)
        {
            ModelState.AddModelError(nameof(Erase), "Select whether it is erased");
            return Page();
        }

        var decided = await Do((DecideErasure op) => op.RunAsync(request, Erase.Value, Answer ?? "", Actor, Stop));
        return decided.Problem is { } problem ? Again(problem, nameof(Answer)) : Back($"{Person.FirstName} is told");
    }

    private RedirectResult Back(string words)
    {
        this.Say(words);
        return Redirect(RetentionLinks.Person(Person.Id));
    }

    private IActionResult Again(Problem problem, string field)
    {
        ModelState.AddModelError(field, problem == RetentionProblems.Held ? "A legal hold keeps everything. End it first"
            : problem == RetentionProblems.Already ? "It is so already" : $"Enter the reason, in {PlaceHold.Longest} characters or fewer");
        return Page();
    }

    private async Task<bool> FindAsync(Guid id)
    {
        var person = new PersonId(id);
        if (!await db.MayAsync(Actor, AccessAction.Manage, Thing.Retention, person, Stop)) return false;
        if ((await cards.OfAsync([person], Stop)).GetValueOrDefault(person) is not { Role: Role.ServiceUser } found) return false;

        Person = found;
        Hold = await db.Set<LegalHold>().FirstOrDefaultAsync(hold => hold.Person == person && hold.EndedAt == null, Stop);
        Erasures = await erasures.AllAsync(person, Stop);
        var held = new List<(string, int, RetentionRule)>();
        foreach (var part in parts) held.Add((part.StaffTitle, await part.PreviewAsync(person, Stop), RetentionTable.Of(part.Class)));
        Held = held;
        Looked(RetentionShown.Counts.Act(AuditKind.Consultation, person));
        return true;
    }
}
