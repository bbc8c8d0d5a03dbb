using Connect.Modules.People;
using Connect.Modules.Profile.Corrections;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Profile.Pages;

/// <summary>What is held about a person, for their team to see and change.</summary>
[Access(AccessRule.Staff)]
internal sealed class DetailsPage(ConnectDb db, PersonCards cards, NeedsOf needs, CorrectionsOf corrections) : ConnectPage
{
    public PersonCard Person { get; private set; } = null!;
    public IReadOnlyList<CorrectionCard> Corrections { get; private set; } = [];
    public NeedsAndTimes Needs { get; private set; } = null!;
    public bool MayChange { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var person = new PersonId(id);
        if (!await db.MayAsync(Actor, AccessAction.See, Thing.Profile, person, Stop)) return NotFound();

        Person = await cards.OfAsync(person, Stop);
        if (Person.Role != Role.ServiceUser) return NotFound();

        MayChange = await db.MayAsync(Actor, AccessAction.Change, Thing.Profile, person, Stop);
        Corrections = await corrections.AllAsync(person, Actor, Stop);
        Needs = await needs.OneAsync(person, Stop);
        Looked(PersonShown.Details, person);
        Looked(PersonShown.Needs, person);
        if (Corrections.Count > 0) Looked(ProfileShown.Corrections, person);
        return Page();
    }

    public string? EditHref(Detail detail) => MayChange ? ProfileLinks.EditDetail(Person.Id, DetailWords.Slug(detail)) : null;
}
