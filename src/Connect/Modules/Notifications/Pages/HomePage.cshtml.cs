using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Plugins;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Notifications.Pages;

/// <summary>What a worker sees first: what waits for them, each part brought by the module that knows it.</summary>
[Access(AccessRule.Staff)]
internal sealed class HomePage(PagePanels panels, TimeProvider clock) : ConnectPage
{
    public IReadOnlyList<LoadedPanel> Panels { get; private set; } = [];

    public string? Name => User.FindFirstValue(SessionClaims.Name);
    public string Today => UkTimeText.LongDate(clock.UtcNow(), Language.English);
    public string Topics => panels.Topics(PanelSlots.Home, Reader);

    public async Task OnGetAsync() => Panels = await LoadAsync();

    public async Task<IActionResult> OnGetPanelsAsync() => Partial("_Panels", await LoadAsync());

    private PersonId Reader => Actor.Person!.Value;

    private Task<IReadOnlyList<LoadedPanel>> LoadAsync() => panels.LoadAsync(PanelSlots.Home, Reader, Actor, Stop);
}
