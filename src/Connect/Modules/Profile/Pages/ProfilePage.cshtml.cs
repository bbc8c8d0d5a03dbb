using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Modules.Profile.Corrections;
using Connect.Platform.Access;
using Connect.Platform.Plugins;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Profile.Pages;

/// <summary>What is held about me, and how to change it or have it put right.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class ProfilePage(PersonCards cards, NeedsOf needs, PodPlaces places, CorrectionsOf corrections, PagePanels panels) : ConnectPage
{
    public PersonCard Me { get; private set; } = null!;
    public NeedsAndTimes Needs { get; private set; } = null!;
    public PodPlace Place { get; private set; } = null!;
    public IReadOnlyList<CorrectionCard> Corrections { get; private set; } = [];
    public IReadOnlyList<LoadedPanel> Panels { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var me = Actor.Person!.Value;
        Me = await cards.OfAsync(me, Stop);
        Needs = await needs.OneAsync(me, Stop);
        Place = await places.OfAsync(me, Stop);
        Corrections = await corrections.AllAsync(me, Actor, Stop);
        Panels = await panels.LoadAsync(PanelSlots.MyProfile, me, Actor, Stop);
        Looked(PersonShown.Details, me);
    }
}
