using Connect.Platform.Access;
using Connect.Web;

namespace Connect.Modules.Planner.Pages;

/// <summary>What I offer and when I am busy.</summary>
[Access(AccessRule.Staff)]
internal sealed class AvailabilityPage(MyAvailability mine) : ConnectPage
{
    public IReadOnlyList<Availability> Offers { get; private set; } = [];

    public IReadOnlyList<BusyTime> Busy { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Offers = await mine.OffersAsync(Actor, Stop);
        Busy = await mine.BusyAsync(Actor, Stop);
    }
}
