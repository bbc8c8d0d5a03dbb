using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>Tells a number that it is no longer on record: how somebody learns that their number was taken over. It names nobody.</summary>
public sealed class TellOldNumber(PodPlaces places, SendText send, IServiceNumber from, AuditTrail audit, TimeProvider clock)
{
    private static readonly TimeSpan Useful = TimeSpan.FromHours(24);

    /// <param name="person">As they were before.</param>
    public async Task RunAsync(PersonCard person, Actor by, CancellationToken stop)
    {
        if (person.Phone is not { } old) return;

        // STOP does not hold it back.
        await send.RunAsync(new(from.Number, old, TextCodeTexts.NumberChanged(person.Language, (await places.OfAsync(person.Id, stop)).Telephone))
        {
            Essential = true,
            Neutral = true,
            NotAfter = clock.UtcNow() + Useful,
        }, stop);
        audit.Record(PersonShown.Phone.Act(AuditKind.Disclosure, person.Id) with { Recipient = "the number that was on record", Channel = "text" }, by);
    }
}
