using Connect.Modules.MyData.Copies;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Pages;

/// <summary>Some entries of a copy, to take out what is about somebody else.</summary>
[Access(AccessRule.Staff)]
internal sealed class CopyPartPage(ConnectDb db, CopiesOf copies, PersonCards cards, HeldPages pages) : ConnectPage
{
    public PersonCard Person { get; private set; } = null!;
    public CopyCard Copy { get; private set; } = null!;
    public HeldPage Held { get; private set; } = null!;
    public IReadOnlyList<GatheredRow> Rows { get; private set; } = [];
    public ILookup<string, TakenLine> Taken { get; private set; } = null!;
    public bool MayChange => Copy.State == CopyState.ForReview;

    /// <summary>Which entry is to lose words.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Row { get; set; }

    [BindProperty]
    public string? Passage { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public GatheredRow? Chosen => Row is null ? null : Rows.FirstOrDefault(row => row.Key == Row);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid request, Guid part) => await FindAsync(id, request, part) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid request, Guid part)
    {
        if (!await FindAsync(id, request, part) || Chosen is not { } chosen) return NotFound();

        var taken = await Do((TakeOut op) => op.RunAsync(part, chosen.Key, (Passage ?? "").Trim(), Reason ?? "", Actor, Stop));
        if (taken.Problem is { } problem) return Again(problem);

        this.Say("Taken out");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostPutBackAsync(Guid id, Guid request, Guid part, Guid redaction)
    {
        if (!await FindAsync(id, request, part)) return NotFound();

        var back = await Do((PutBack op) => op.RunAsync(redaction, Actor, Stop));
        if (back.Succeeded) this.Say("Put back");
        return Redirect(Here);
    }

    public string Here => MyDataLinks.ReviewPage(Person.Id, Copy.Id, Held.Id);

    private IActionResult Again(Problem problem)
    {
        if (problem == MyDataProblems.NoReason) ModelState.AddModelError(nameof(Reason), $"Enter the reason, in {TakeOut.Longest} characters or fewer");
        else if (problem == MyDataProblems.NotThere) ModelState.AddModelError(nameof(Passage), "These words do not stand in the entry. Copy them from it");
        else return NotFound();
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, Guid request, Guid part)
    {
        if (await copies.OneAsync(request, Actor, Stop) is not { } copy || copy.Person.Value != id) return false;
        if (!await db.MayAsync(Actor, AccessAction.Manage, Thing.PersonalData, copy.Person, Stop)) return false;
        if (await db.Set<HeldPage>().FirstOrDefaultAsync(held => held.Id == part && held.Request == request, Stop) is not { } found) return false;

        (Copy, Person, Held, Rows) = (copy, await cards.OfAsync(copy.Person, Stop), found, pages.Open(found));
        Taken = (await db.Set<Redaction>().Where(r => r.Page == part && r.PutBackAt == null).ToListAsync(Stop))
            .Select(r => new TakenLine(r.Id, r.Row, r.Words is null ? null : pages.OpenWords(r), r.Reason)).ToLookup(line => line.Row);
        Looked(MyDataShown.Copy.Act(AuditKind.Consultation, Person.Id, request));
        return true;
    }
}

/// <param name="Words">Null for all of them.</param>
internal sealed record TakenLine(Guid Id, string Row, string? Words, string Reason);
