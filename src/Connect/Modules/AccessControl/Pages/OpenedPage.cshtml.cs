using System.Globalization;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.AccessControl.Pages;

/// <summary>Who opened a restricted record, why and until when: where the notice of it leads. Names nobody whom the reader does not see.</summary>
[Access(AccessRule.Staff)]
internal sealed class OpenedPage(OpenedRecords opened) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public Slice<OpenedRecord> Lines { get; private set; } = new([], false);

    public bool MayOpen => AccessTable.Allowing(Actor.Role, AccessAction.OpenRestricted, Thing.Person).Count > 0;

    public string? NextHref => Lines.HasMore ? string.Create(CultureInfo.InvariantCulture, $"{AccessLinks.Opened}?skip={Skip + OpenedRecords.PageSize}") : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await opened.IsToldAsync(Actor, Stop)) return NotFound();

        Skip = Math.Clamp(Skip, 0, 10_000);
        Lines = await opened.PageAsync(Skip, Actor, Stop);
        Looked(AccessShown.Opened.Act(AuditKind.Consultation, Lines.Rows.Select(line => line.Person).Distinct()) with { Restricted = true });
        return Page();
    }
}
