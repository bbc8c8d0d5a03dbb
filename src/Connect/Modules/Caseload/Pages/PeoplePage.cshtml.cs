using System.Globalization;
using Connect.Modules.AccessControl;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Caseload.Pages;

/// <summary>The people whom the reader works with, those of their pods, and those for whom they answer.</summary>
[Access(AccessRule.Staff)]
internal sealed class PeoplePage(CaseloadList list, PodMembers pods, Cover cover, PersonCards cards, RestrictedRecords restricted, TimeProvider clock) : ConnectPage
{
    /// <summary>Whose people, as <see cref="CaseloadScope"/> writes it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Any of: unread, no-appointment, no-texts.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Only { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public PersonState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseloadSort Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public Slice<CaseloadLine> Lines { get; private set; } = new([], false);
    public int Count { get; private set; }
    public IReadOnlyList<Choice> Scopes { get; private set; } = [];

    /// <summary>Of the reader's pods: shown without a name, after everybody else.</summary>
    public IReadOnlyList<PersonId> Restricted { get; private set; } = [];

    public bool IsTop => After is null && Skip == 0;
    public bool IsNarrow => Filter.IsNarrow;
    public DateTime Now => clock.UtcNow();
    public bool MayOpenRestricted => AccessTable.Allowing(Actor.Role, AccessAction.OpenRestricted, Thing.Person).Count > 0;
    public string Heading => Scopes.FirstOrDefault(choice => choice.Value == Show)?.Text ?? "People";

    public static IReadOnlyList<Choice> Narrowings { get; } =
        [new("unread", "Unread messages"), new("no-appointment", "No appointment booked"), new("no-texts", "Stopped or unproven phone")];

    public static IReadOnlyList<Choice> States { get; } = [new("", "Any"), .. Enum.GetValues<PersonState>().Select(state => new Choice(state.ToString(), state.ToString()))];

    public static IReadOnlyList<Choice> Sorts { get; } =
    [
        new(nameof(CaseloadSort.Name), "Name"), new(nameof(CaseloadSort.NextAppointment), "Next appointment"),
        new(nameof(CaseloadSort.LongestWaiting), "Waiting longest for an answer"), new(nameof(CaseloadSort.LastContact), "Longest without contact"),
    ];

    public string Counted => (Count, Lines.Rows.Count) switch
    {
        ( > CaseloadList.CountedTo, var shown) => $"{shown} of more than {CaseloadList.CountedTo} people",
        (1, _) => "1 person",
        (var count, var shown) when count == shown => $"{count} people",
        (var count, var shown) => $"{shown} of {count} people",
    };

    public string? NextHref => !Lines.HasMore ? null
        : Sort == CaseloadSort.Name ? Href() + $"&after={Lines.Rows[^1].Person.Id}"
        : Href() + string.Create(CultureInfo.InvariantCulture, $"&skip={Skip + CaseloadList.PageSize}");

    /// <summary>The list without one of its narrowings.</summary>
    public string HrefWithout(string only) => Href(Only.Where(one => one != only));

    public string HrefWithoutSearch => Href(Only, withSearch: false);
    public string HrefWithoutState => Href(Only, withState: false);
    public string ClearHref => $"{PersonLinks.Caseload}?show={Show}";
    public string TopHref => Href();

    private CaseloadFilter Filter => new(
        CaseloadScope.Parse(Show)!, (Search ?? "").Trim(), Only.Contains("unread"), Only.Contains("no-appointment"), Only.Contains("no-texts"), State, Sort);

    public async Task<IActionResult> OnGetAsync()
    {
        var reader = Actor.Person!.Value;
        Scopes = await ScopesAsync(reader);
        Show = CaseloadScope.Parse(Show)?.ToString() ?? ((Actor.Role == nameof(Role.Supervisor) && Scopes.Count > 1 ? Scopes[1] : Scopes[0]).Value);
        if (!Scopes.Any(scope => scope.Value == Show)) return NotFound();

        Skip = Math.Clamp(Skip, 0, 10_000);
        (Lines, Count) = await list.PageAsync(Filter, After is { } last ? new(last) : null, Skip, Actor, Stop);
        if (!Lines.HasMore && !IsNarrow) Restricted = await restricted.HiddenFromAsync(reader, Stop);
        Looked(CaseloadShown.Line, Lines.Rows.Select(line => line.Person.Id));
        return Page();
    }

    // One's own people first, then each of one's pods, then whom one answers for; a supervisor may also open the list of each of their staff.
    private async Task<List<Choice>> ScopesAsync(PersonId reader)
    {
        var scopes = new List<Choice> { new(new CaseloadScope.Worker(reader).ToString(), "People you work with") };
        var mine = await pods.OfStaffAsync(reader, Stop);
        scopes.AddRange(mine.Select(pod => new Choice(new CaseloadScope.Pod(pod.Id).ToString(), $"Everybody in {pod.Name}")));
        foreach (var worker in await cover.OfDeputyAsync(reader, Stop))
            scopes.Add(new(new CaseloadScope.Worker(worker).ToString(), $"People of {(await cards.OfAsync(worker, Stop)).Name}, for whom you answer"));
        if (CaseloadScope.Parse(Show) is CaseloadScope.Worker { Id: var other } && scopes.TrueForAll(scope => scope.Value != Show) && Actor.Role == nameof(Role.Supervisor) && await pods.ShareAPodAsync(reader, other, Stop))
            scopes.Add(new(Show!, $"People of {(await cards.OfAsync(other, Stop)).Name}"));
        return scopes;
    }

    private string Href() => Href(Only);

    private string Href(IEnumerable<string> only, bool withSearch = true, bool withState = true) =>
        $"{PersonLinks.Caseload}?show={Show}{string.Concat(only.Select(one => $"&only={Uri.EscapeDataString(one)}"))}"
        + (withSearch && !string.IsNullOrWhiteSpace(Search) ? $"&search={Uri.EscapeDataString(Search)}" : "") + (withState && State is { } state ? $"&state={state}" : "") + (Sort == CaseloadSort.Name ? "" : $"&sort={Sort}");
}
