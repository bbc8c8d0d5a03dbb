using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>The other systems that may ask Connect.</summary>
[Access(AccessRule.Administrator)]
internal sealed class ClientsPage(Clients clients) : ConnectPage
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ClientCard> Shown { get; private set; } = [];
    public int Pages { get; private set; }

    public async Task OnGetAsync()
    {
        Pages = (await clients.CountAsync(Stop) + PageSize - 1) / PageSize;
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        Shown = await clients.PageAsync((Number - 1) * PageSize, PageSize, Stop);
        Looked(ClientShown.Client.Act(AuditKind.Consultation, []));
    }
}
