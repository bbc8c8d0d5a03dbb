using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Due;

namespace Connect.Modules.Booking.Due;

/// <summary>Half an hour after a change by text, the old time is everybody's again.</summary>
internal sealed class EndHold(ReleaseSlot release) : IDueWork
{
    public const string DueKind = "booking.hold";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        await release.EndHoldAsync(new(row.About), Actor.Service, stop);
        return new DueEnd.Done();
    }
}
