using Connect.Modules.Network;
using Connect.Platform.Access;
using Connect.Platform.Plugins;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Supporting.Pages;

/// <summary>Who supports me, and what each of them sees.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class MySupportersPage(Supporters supporters, SupportThreads threads, PagePanels panels) : ConnectPage
{
    public IReadOnlyList<SupportCard> Cards { get; private set; } = [];
    public IReadOnlyDictionary<SupportId, int> Unread { get; private set; } = new Dictionary<SupportId, int>();

    /// <summary>The reader supports somebody too, and finds them here.</summary>
    public bool Supports { get; private set; }

    public IReadOnlyList<LoadedPanel> Panels { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var me = Actor.Person!.Value;
        Cards = await supporters.OfAsync(me, Actor, Stop);
        Supports = (await supporters.SupportedByAsync(me, Stop)).Count > 0;
        Unread = await threads.UnreadAsync(Actor, asSupporter: false, Stop);
        Panels = await panels.LoadAsync(PanelSlots.MySupporters, me, Actor, Stop);
        Looked(NetworkShown.Supporters, me);
    }
}
