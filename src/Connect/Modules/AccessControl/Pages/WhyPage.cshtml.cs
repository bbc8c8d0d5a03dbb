using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.AccessControl.Pages;

/// <summary>Why somebody does not see a page, and whom to ask. Takes no address on purpose: the answer must not depend on what is there.</summary>
[Access(AccessRule.SignedIn), Bilingual]
internal sealed class WhyPage(PersonCards cards, Workers workers, PodPlaces pods) : ConnectPage
{
    /// <summary>A service user's workers, the officer first; staff's supervisors.</summary>
    public IReadOnlyList<string> Ask { get; private set; } = [];

    public PodPlace Office { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var me = await cards.OfAsync(Actor.Person!.Value, Stop);
        var ask = me.Role == Role.ServiceUser ? await workers.OfAsync(me.Id, Stop) : await workers.SupervisorsAsync(me.Id, Stop);
        ask.RemoveAll(one => one.Id == me.Id);
        Office = await pods.OfAsync(me.Id, Stop);
        Ask = [.. ask.Select(one => one.Name)];
        Looked(PersonShown.Name, ask.Select(one => one.Id));
    }
}
