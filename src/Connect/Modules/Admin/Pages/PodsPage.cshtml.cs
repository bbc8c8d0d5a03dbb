using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>All pods: how many are in each, and nobody's name.</summary>
[Access(AccessRule.Administrator)]
internal sealed class PodsPage(PodList list) : ConnectPage
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PodOverview> Pods { get; private set; } = [];
    public int Pages { get; private set; }

    public async Task OnGetAsync()
    {
        var all = await list.AllAsync(Stop);
        Pages = (all.Count + PageSize - 1) / PageSize;
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        Pods = [.. all.Skip((Number - 1) * PageSize).Take(PageSize)];
    }
}
