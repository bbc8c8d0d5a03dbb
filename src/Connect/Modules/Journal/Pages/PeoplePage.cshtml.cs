using Connect.Modules.AccessControl;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Journal.Pages;

/// <summary>The reader's caseload.</summary>
[Access(AccessRule.Staff)]
internal sealed class PeoplePage(Workers workers, RestrictedRecords restricted) : ConnectPage
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PersonCard> People { get; private set; } = [];
    public int Pages { get; private set; }

    /// <summary>Of the reader's pods: shown without a name, after everybody else.</summary>
    public IReadOnlyList<PersonId> Restricted { get; private set; } = [];

    public bool MayOpenRestricted => AccessTable.Allowing(Actor.Role, AccessAction.OpenRestricted, Thing.Person).Count > 0;

    // A caseload is some dozens of people, so it is read whole.
    public async Task OnGetAsync()
    {
        var all = await workers.CaseloadAsync(Actor.Person!.Value, Stop);
        Pages = (all.Count + PageSize - 1) / PageSize;
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        People = [.. all.Skip((Number - 1) * PageSize).Take(PageSize)];
        Restricted = await restricted.HiddenFromAsync(Actor.Person!.Value, Stop);
        Looked(PersonShown.Line, People.Select(person => person.Id));
    }
}
