using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>Where an office is, whom to call, and when it is open.</summary>
[Access(AccessRule.Administrator)]
internal sealed class OfficePage(Offices offices, TimeProvider clock) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string Place { get; set; } = "";

    [BindProperty]
    public string Address { get; set; } = "";

    [BindProperty]
    public string Telephone { get; set; } = "";

    [BindProperty]
    public string Week { get; set; } = "";

    [BindProperty]
    public DateInput Date { get; set; } = new();

    [BindProperty]
    public string Between { get; set; } = "";

    [BindProperty]
    public string Why { get; set; } = "";

    public OfficeCard Office { get; private set; } = null!;

    private UnitId Self => new(Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await ReadAsync()) return NotFound();

        FillDetails();
        FillWeek();
        return Page();
    }

    public async Task<IActionResult> OnPostDetailsAsync()
    {
        var changed = await Do((ChangeOffice op) => op.RunAsync(Self, new(Place ?? "", Address ?? "", Telephone ?? ""), Actor, Stop));
        return changed.Succeeded ? Back("The office is changed. Texts name it so from now on") : await AgainAsync(nameof(Place), OrganisationWords.Of(changed.Problem!), FillWeek);
    }

    public async Task<IActionResult> OnPostHoursAsync()
    {
        var (week, unread) = OpeningText.ReadWeek(Week ?? "");
        if (week is null) return await AgainAsync(nameof(Week), $"Write a day and its hours, such as: Monday 9:00 to 17:00. This cannot be read: {unread}", FillDetails);

        var set = await Do((SetOpeningTimes op) => op.RunAsync(Self, [.. week], Actor, Stop));
        return set.Succeeded ? Back("The opening times are saved") : await AgainAsync(nameof(Week), OrganisationWords.Of(set.Problem!), FillDetails);
    }

    public async Task<IActionResult> OnPostExceptionAsync()
    {
        if (Date.Read(ModelState, nameof(Date), "the day") is not { } date) return await AgainAsync(FillAll);

        var hours = string.IsNullOrWhiteSpace(Between) ? null : OpeningText.ReadHours(Between);
        if (hours is null && !string.IsNullOrWhiteSpace(Between)) return await AgainAsync(nameof(Between), "Write from when until when, such as: 10:00 to 14:00", FillAll);

        var set = await Do((SetOpeningException op) => op.RunAsync(Self, new(date, hours?.Opens, hours?.Closes, Why ?? ""), Actor, Stop));
        if (set.Succeeded) return Back("The day is added");
        return await AgainAsync(set.Problem == OrganisationProblems.Hours ? nameof(Between) : nameof(Why), OrganisationWords.Of(set.Problem!), FillAll);
    }

    public async Task<IActionResult> OnPostUsualAsync([FromForm(Name = "date")] DateOnly day)
    {
        var ended = await Do((EndOpeningException op) => op.RunAsync(Self, day, Actor, Stop));
        return ended.Succeeded ? Back("The day has its usual hours again") : NotFound();
    }

    private async Task<IActionResult> AgainAsync(string field, string words, Action fill)
    {
        ModelState.AddModelError(field, words);
        return await AgainAsync(fill);
    }

    private async Task<IActionResult> AgainAsync(Action fill)
    {
        if (!await ReadAsync()) return NotFound();

        fill();
        return Page();
    }

    private async Task<bool> ReadAsync()
    {
        if (await offices.FindAsync(Self, UkTime.Today(clock), Stop) is not { } office) return false;

        Office = office;
        return true;
    }

    private void FillAll()
    {
        FillDetails();
        FillWeek();
    }

    private void FillDetails() => (Place, Address, Telephone) = (Office.Place, Office.Address, Office.Telephone);

    private void FillWeek() => Week = OpeningText.Write(Office.Week);

    private RedirectResult Back(string words)
    {
        this.Say(words);
        return Redirect(AdminLinks.Office(Self));
    }
}
