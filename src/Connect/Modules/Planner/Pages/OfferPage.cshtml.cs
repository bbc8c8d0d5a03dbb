using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Planner.Pages;

/// <summary>The editor of times on offer, new or existing.</summary>
[Access(AccessRule.Staff)]
internal sealed class OfferPage(MyAvailability mine, PodPlaces places, TimeProvider clock) : ConnectPage
{
    [BindProperty]
    public TimesForm Form { get; set; } = new();

    /// <summary>Which button sent the form.</summary>
    [BindProperty]
    public string Wish { get; set; } = "";

    public bool IsNew { get; private set; }

    public SlotPreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, bool once)
    {
        if (!await FindAsync(id)) return NotFound();
        if (!IsNew) return Page();

        Form = TimesForm.New(!once, UkTime.Today(clock));
        Form.Place = (await places.OfAsync(Actor.Person!.Value, Stop)).Place;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        var typed = Form;
        if (!await FindAsync(id)) return NotFound();

        Form = typed;
        var reading = new TimesReading(Form, ModelState, UkTime.Today(clock));
        var from = IsNew ? null : reading.ChangesFrom();
        if (reading.Offer() is not var (pattern, rules, place)) return Page();

        if (Wish == "preview")
        {
            Preview = SlotPreview.Of(new() { Id = default, Worker = default, Pattern = pattern, Rules = rules, Place = place, Kind = Form.Kind }, clock.UtcNow());
            return Page();
        }

        AvailabilityId? known = IsNew ? null : new(Guid.Parse(id));
        var offered = await Do((OfferTimes op) => op.RunAsync(known, pattern, rules, place, Form.Kind, Actor, Stop, from));
        if (offered.Problem == PlannerProblems.Unusable)
        {
            ModelState.AddModelError("Form.ChangesFrom", "The date of the change must be before these times end");
            return Page();
        }

        if (offered.Problem == PlannerProblems.TooMany)
        {
            ModelState.AddModelError("Form.FurthestAheadDays", $"These times make more than {MakeSlots.Most} appointments. Choose fewer days ahead or longer appointments");
            return Page();
        }

        if (!offered.Succeeded) return NotFound();
        this.Say(IsNew ? "Your times are on offer" : "Your times are changed");
        return Redirect(PlannerLinks.Availability);
    }

    private async Task<bool> FindAsync(string id)
    {
        IsNew = id == "new";
        if (IsNew) return true;
        if (!Guid.TryParse(id, out var guid) || await mine.OfferAsync(new(guid), Actor, Stop) is not { } offer) return false;

        Form = TimesForm.Of(offer);
        return true;
    }
}
