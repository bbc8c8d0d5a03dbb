using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>My planner as a list, a day or a week.</summary>
[Access(AccessRule.Staff)]
internal sealed class PlannerPage(PlannerDays planner, TimeProvider clock) : ConnectPage
{
    public PlannerSpan Span { get; private set; } = null!;

    public IReadOnlyList<PlannerDay> Days { get; private set; } = [];

    public string Topic => PlannerTopics.Of(Actor.Person!.Value).Name;

    public Task OnGetAsync(string? view, string? from) => LoadAsync(view, from);

    /// <summary>The days alone, for a page that is already open.</summary>
    public async Task<IActionResult> OnGetFragmentAsync(string? view, string? from)
    {
        await LoadAsync(view, from);
        return Partial("_PlannerDays", this);
    }

    private async Task LoadAsync(string? view, string? from)
    {
        var wanted = Enum.TryParse<PlannerView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : PlannerView.Week;
        Span = PlannerSpan.Read(wanted, from, UkTime.Today(clock));
        Days = await planner.OfAsync(Span, Actor, Stop);
    }
}
