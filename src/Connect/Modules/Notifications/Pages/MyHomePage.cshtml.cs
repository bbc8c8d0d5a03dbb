using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Plugins;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Notifications.Pages;

/// <summary>What a service user sees first: the next appointment, messages, what to do; each part brought by the module that knows it.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class MyHomePage(PagePanels panels, PersonCards cards) : ConnectPage
{
    public IReadOnlyList<LoadedPanel> Panels { get; private set; } = [];

    /// <summary>What they like to be called, from the next page on and not the next sign-in.</summary>
    public string Name { get; private set; } = "";

    public string Topics => panels.Topics(PanelSlots.MyHome, Me);

    private PersonId Me => Actor.Person!.Value;

    public async Task OnGetAsync()
    {
        Name = (await cards.OfAsync(Me, Stop)).FirstName;
        Panels = await LoadAsync();
    }

    public async Task<IActionResult> OnGetPanelsAsync() => Partial("_Panels", await LoadAsync());

    private Task<IReadOnlyList<LoadedPanel>> LoadAsync() => panels.LoadAsync(PanelSlots.MyHome, Me, Actor, Stop);
}
