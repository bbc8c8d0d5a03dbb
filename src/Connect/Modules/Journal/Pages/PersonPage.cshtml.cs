using System.Globalization;
using Connect.Modules.AccessControl;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Plugins;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Journal.Pages;

/// <summary>Overview of a person: what other modules know of them, and their journal.</summary>
[Access(AccessRule.Staff)]
internal sealed class PersonPage(
    ConnectDb db, PersonCards cards, Workers workers, PodPlaces pods, Timeline timeline, PagePanels panels, RestrictedRecords restricted) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public PersonCard Person { get; private set; } = null!;
    public PodPlace Pod { get; private set; } = null!;
    /// <summary>Who is in charge of the case; null when nobody is.</summary>
    public PersonCard? Officer { get; private set; }

    public IReadOnlyList<LoadedPanel> Panels { get; private set; } = [];
    public IReadOnlyList<EntryView> Lines { get; private set; } = [];
    public string? OlderHref { get; private set; }

    /// <summary>System time; null when the reader sees the person without having opened a restricted record.</summary>
    public DateTime? OpenUntil { get; private set; }

    public bool IsNewest => Before is null;

    /// <summary>Only those who are named see them, and so does the reader.</summary>
    public bool IsRestricted { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var id = new PersonId(Id);
        if (!await db.MayAsync(Actor, AccessAction.See, Thing.Person, id, Stop)) return NotFound();
        Person = await cards.OfAsync(id, Stop);
        if (Person.Role != Role.ServiceUser) return NotFound();

        OpenUntil = await restricted.OpenUntilAsync(id, Actor, Stop);
        Pod = await pods.OfAsync(id, Stop);
        Officer = await workers.OfficerOfAsync(id, Stop);
        IsRestricted = await restricted.IsRestrictedAsync(id, Stop);
        if (IsNewest) Panels = await panels.LoadAsync(PanelSlots.Person, id, Actor, Stop);
        await ReadJournalAsync(id);
        Looked(PersonShown.Overview, id);
        Looked(JournalShown.Entries, id);
        return Page();
    }

    private async Task ReadJournalAsync(PersonId id)
    {
        var page = await timeline.PageAsync(id, Before, Actor, Language.English, Stop);
        var people = await cards.OfAsync([.. page.Rows.Select(line => line.By).OfType<PersonId>().Distinct()], Stop);
        Lines = [.. page.Rows.Select(line => EntryView.Of(line, line.By is { } by ? people[by] : null))];
        if (page.HasMore) OlderHref = string.Create(CultureInfo.InvariantCulture, $"{PersonLinks.Person(id)}?before={page.Rows[^1].Seq}");
    }
}
