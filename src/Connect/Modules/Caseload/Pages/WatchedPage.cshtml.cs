using System.Globalization;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Caseload.Pages;

/// <summary>The list behind one figure of the supervisor's page, the longest waiting first.</summary>
[Access(AccessRule.Supervisor)]
internal sealed class WatchedPage(Supervision supervision) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public Watched What { get; private set; }
    public Slice<WatchedLine> Lines { get; private set; } = new([], false);

    public string? NextHref => Lines.HasMore ? string.Create(CultureInfo.InvariantCulture, $"{WatchedWords.Href(What)}?skip={Skip + Supervision.PageSize}") : null;

    public async Task<IActionResult> OnGetAsync(string what)
    {
        if (!Enum.TryParse<Watched>(what, ignoreCase: true, out var watched) || !Enum.IsDefined(watched)) return NotFound();

        What = watched;
        Skip = Math.Clamp(Skip, 0, 10_000);
        Lines = await supervision.PageAsync(What, Skip, Actor, Stop);
        Looked(CaseloadShown.Figures, Lines.Rows.Select(line => line.About.Id));
        return Page();
    }
}
