using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl.Pages;

/// <summary>Who is restricted and who is excluded; restricts and excludes.</summary>
[Access(AccessRule.Administrator)]
internal sealed class RestrictionsPage(Restrictions restrictions, PersonCards cards) : ConnectPage
{
    private IReadOnlyDictionary<PersonId, PersonCard> _names = new Dictionary<PersonId, PersonCard>();

    [BindProperty]
    public string Person { get; set; } = "";

    /// <summary>Full names, with commas between them.</summary>
    [BindProperty]
    public string Named { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public string Worker { get; set; } = "";

    [BindProperty]
    public string Whom { get; set; } = "";

    [BindProperty]
    public string Why { get; set; } = "";

    public IReadOnlyList<RestrictionCard> Restricted { get; private set; } = [];
    public IReadOnlyList<ExclusionCard> Excluded { get; private set; } = [];

    public string NameOf(PersonId person) => _names[person].Name;

    public async Task OnGetAsync()
    {
        Restricted = await restrictions.AllAsync(Stop);
        Excluded = await restrictions.ExclusionsAsync(Stop);
        var people = Restricted.SelectMany(card => card.Viewers.Append(card.Person)).Concat(Excluded.SelectMany(card => new[] { card.Worker, card.Person })).Distinct().ToList();
        _names = await cards.OfAsync(people, Stop);
        Looked(AccessShown.Restriction.Act(AuditKind.Consultation, Restricted.Select(card => card.Person)) with { Restricted = true });
        Looked(AccessShown.Exclusion.Act(AuditKind.Consultation, Excluded.Select(card => card.Person)) with { Restricted = true });
    }

    public async Task<IActionResult> OnPostRestrictAsync()
    {
        var person = await OneAsync(nameof(Person), Person);
        var named = new List<PersonId>();
        foreach (var name in (Named ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (await OneAsync(nameof(Named), name) is { } viewer) named.Add(viewer);
        if (person is not { } found || !ModelState.IsValid) return await AgainAsync();

        return await EndAsync(await Do((RestrictPerson op) => op.RunAsync(found, named, Reason ?? "", Actor, Stop)), nameof(Reason), nameof(Person), "The person is restricted");
    }

    public async Task<IActionResult> OnPostExcludeAsync()
    {
        var (worker, person) = (await OneAsync(nameof(Worker), Worker), await OneAsync(nameof(Whom), Whom));
        if (worker is not { } who || person is not { } whom) return await AgainAsync();

        return await EndAsync(await Do((ExcludeWorker op) => op.RunAsync(who, whom, Why ?? "", Actor, Stop)), nameof(Why), nameof(Whom), "The worker is excluded");
    }

    public async Task<IActionResult> OnPostLiftAsync([FromForm(Name = "person")] Guid id)
    {
        var lifted = await Do((LiftRestriction op) => op.RunAsync(new(id), Actor, Stop));
        return lifted.Succeeded ? Back("The restriction is lifted") : NotFound();
    }

    public async Task<IActionResult> OnPostIncludeAsync([FromForm(Name = "worker")] Guid who, [FromForm(Name = "person")] Guid whom)
    {
        var ended = await Do((EndExclusion op) => op.RunAsync(new(who), new(whom), Actor, Stop));
        return ended.Succeeded ? Back("The exclusion is ended") : NotFound();
    }

    private async Task<PersonId?> OneAsync(string field, string? typed)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var found = await cards.All.Where(card => card.FirstName + " " + card.LastName == name || card.LegalFirstName + " " + card.LastName == name).Select(card => card.Id).Take(2).ToListAsync(Stop);
        if (found is [var one]) return one;

        ModelState.AddModelError(field, found.Count == 0 ? "Enter first and last name as they are on record" : "Several people on record have this name. Ask for help");
        return null;
    }

    private async Task<IActionResult> EndAsync(Outcome<PersonId> outcome, string reason, string person, string done)
    {
        if (outcome.Succeeded) return Back(done);

        if (outcome.Problem == AccessProblems.NoReason) ModelState.AddModelError(reason, "Enter why");
        else if (outcome.Problem == AccessProblems.LongReason) ModelState.AddModelError(reason, $"Reason must be {AccessProblems.LongestReason} characters or fewer");
        else if (outcome.Problem == AccessProblems.NotInPod) ModelState.AddModelError(nameof(Named), "Everybody named must be staff of the person's pod");
        else ModelState.AddModelError(person, "Choose a service user and, for an exclusion, a member of staff");
        return await AgainAsync();
    }

    private async Task<IActionResult> AgainAsync()
    {
        await OnGetAsync();
        return Page();
    }

    private RedirectResult Back(string words)
    {
        this.Say(words);
        return Redirect(AccessLinks.Restrictions);
    }
}
