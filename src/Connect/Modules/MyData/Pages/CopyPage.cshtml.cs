using Connect.Modules.MyData.Copies;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Pages;

/// <summary>A worker goes through a copy and releases or refuses it.</summary>
[Access(AccessRule.Staff)]
internal sealed class CopyPage(ConnectDb db, CopiesOf copies, PersonCards cards) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Answers = [new("True", "Release it"), new("False", "Refuse it", "Only where the law lets you. Ask your data protection officer first.")];

    public PersonCard Person { get; private set; } = null!;
    public CopyCard Copy { get; private set; } = null!;
    public PersonCard? Decider { get; private set; }
    public IReadOnlyList<PageLine> Held { get; private set; } = [];
    public bool MayDecide { get; private set; }

    [BindProperty]
    public bool? Release { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid request) => await FindAsync(id, request) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid request)
    {
        if (!await FindAsync(id, request)) return NotFound();
        if (Release is null) ModelState.AddModelError(nameof(Release), "Select whether to release it");
        if (Release == false && (string.IsNullOrWhiteSpace(Reason) || Reason.Length > RefuseCopy.Longest))
            ModelState.AddModelError(nameof(Reason), $"Enter the reason, in {RefuseCopy.Longest} characters or fewer");
        if (!ModelState.IsValid) return Page();

        var decided = Release!.Value
            ? await Do((ReleaseCopy op) => op.RunAsync(request, Actor, Stop))
            : await Do((RefuseCopy op) => op.RunAsync(request, Reason!, Actor, Stop));
        if (decided.Problem == MyDataProblems.Unknown) return NotFound();
        if (decided.Succeeded) this.Say(Release.Value ? $"{Person.FirstName} is told when the copy is ready" : $"{Person.FirstName} is told");
        else this.SaySorry("Somebody has decided this already");
        return Redirect(MyDataLinks.Review(Person.Id, request));
    }

    private async Task<bool> FindAsync(Guid id, Guid request)
    {
        if (await copies.OneAsync(request, Actor, Stop) is not { } found || found.Person.Value != id) return false;

        (Copy, Person) = (found, await cards.OfAsync(found.Person, Stop));
        MayDecide = found.State == CopyState.ForReview && await db.MayAsync(Actor, AccessAction.Manage, Thing.PersonalData, found.Person, Stop);
        if (found.DecidedBy is { } by) Decider = await cards.OfAsync(by, Stop);
        Held = await (from page in db.Set<HeldPage>()
                      where page.Request == request
                      orderby page.Part, page.Number
                      select new PageLine(page.Id, page.Title, page.Number, page.Rows, db.Set<Redaction>().Count(taken => taken.Page == page.Id && taken.PutBackAt == null))).ToListAsync(Stop);
        Looked(MyDataShown.Request, Person.Id, request);
        return true;
    }
}

internal sealed record PageLine(Guid Id, string Title, int Number, int Rows, int TakenOut);
