using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl.Pages;

/// <summary>What one user can see of one person, and why. Asking is itself logged, and restricted: it may be an inquiry.</summary>
[Access(AccessRule.Administrator)]
internal sealed class SimulatorPage(AccessReports reports, PersonCards cards, PodList pods) : ConnectPage
{
    private const int MostOfOneName = 20;

    /// <summary>By full name, or the id where several have it.</summary>
    [BindProperty(SupportsGet = true)]
    public string Viewer { get; set; } = "";

    /// <inheritdoc cref="Viewer"/>
    [BindProperty(SupportsGet = true)]
    public string Person { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid? ViewerId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    public IReadOnlyList<(string Words, string Href)> Several { get; private set; } = [];
    public PersonCard? Who { get; private set; }
    public IReadOnlyList<SightCount>? Counts { get; private set; }
    public AccessReport? Report { get; private set; }

    public async Task OnGetAsync()
    {
        (Viewer, Person) = (Viewer ?? "", Person ?? "");
        if (string.IsNullOrWhiteSpace(Viewer)) return;

        Who = await OneAsync(nameof(Viewer), Viewer, ViewerId, id => Href(id, PersonId));
        if (Who is null) return;
        if (string.IsNullOrWhiteSpace(Person))
        {
            Counts = await reports.CountsAsync(Who.Id, Stop);
            Looked(AccessShown.Report.Act(AuditKind.Consultation, Who.Id) with { Restricted = true });
            return;
        }

        if (await OneAsync(nameof(Person), Person, PersonId, id => Href(ViewerId, id)) is not { } whose) return;
        Report = await reports.OfAsync(Who, whose, Stop);
        Looked(AccessShown.Report.Act(AuditKind.Consultation, [Who.Id, whose.Id]) with { Restricted = true });
    }

    private async Task<PersonCard?> OneAsync(string field, string typed, Guid? chosen, Func<Guid?, string> href)
    {
        var name = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var found = await cards.All.Reading(card => card.FirstName + " " + card.LastName, name).OrderBy(card => card.Id).Take(MostOfOneName).ToListAsync(Stop);
        if (chosen is not null && found.Find(card => card.Id.Value == chosen) is { } one) return one;
        if (found is [var only]) return only;

        if (found.Count == 0) ModelState.AddModelError(field, "Nobody on record has this name. Enter first and last name as they are on record");
        else Several = await NamedAlikeAsync(found, href);
        return null;
    }

    private async Task<IReadOnlyList<(string Words, string Href)>> NamedAlikeAsync(List<PersonCard> found, Func<Guid?, string> href)
    {
        var several = new List<(string, string)>();
        foreach (var card in found)
        {
            var where = await pods.OfAsync(card.Id, Stop);
            several.Add(($"{card.Name}, {RoleWords.Of(card.Role).ToLowerInvariant()}, {(where.Count == 0 ? "in no pod" : string.Join(" and ", where.Select(pod => pod.Name)))}", href(card.Id.Value)));
        }

        Looked(PersonShown.Name, found.Select(card => card.Id));
        return several;
    }

    private string Href(Guid? viewer, Guid? person) =>
        $"{AccessLinks.Simulator}?viewer={Uri.EscapeDataString(Viewer)}&person={Uri.EscapeDataString(Person)}&viewerId={viewer}&personId={person}";
}
