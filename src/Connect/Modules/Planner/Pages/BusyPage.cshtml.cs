using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Planner.Pages;

/// <summary>The editor of busy time, new or existing.</summary>
[Access(AccessRule.Staff)]
internal sealed class BusyPage(MyAvailability mine, TimeProvider clock) : ConnectPage
{
    [BindProperty]
    public TimesForm Form { get; set; } = new();

    public bool IsNew { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, bool once)
    {
        if (!await FindAsync(id)) return NotFound();

        if (IsNew)
        {
            Form = TimesForm.New(!once, UkTime.Today(clock));
            Form.SkipBankHolidays = false;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        var typed = Form;
        if (!await FindAsync(id)) return NotFound();

        Form = typed;
        if (new TimesReading(Form, ModelState, UkTime.Today(clock)).Busy() is not var (title, pattern)) return Page();

        Guid? known = IsNew ? null : Guid.Parse(id);
        var marked = await Do((MarkBusy op) => op.RunAsync(known, title, pattern, Actor, Stop));
        if (!marked.Succeeded) return NotFound();

        this.Say(IsNew ? "Your busy time is in your planner" : "Your busy time is changed");
        return Redirect(PlannerLinks.Availability);
    }

    private async Task<bool> FindAsync(string id)
    {
        IsNew = id == "new";
        if (IsNew) return true;
        if (!Guid.TryParse(id, out var guid) || await mine.BusyAsync(guid, Actor, Stop) is not { } busy) return false;

        Form = TimesForm.Of(busy);
        return true;
    }
}
