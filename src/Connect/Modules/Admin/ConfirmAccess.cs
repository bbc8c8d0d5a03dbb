using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Admin;

/// <summary>An administrator says of users that what they may see is still right. Never of themselves, and only of what they were shown.</summary>
internal sealed class ConfirmAccess(ConnectDb db, UserAccessNow now, AuditTrail audit, TimeProvider clock)
{
    /// <param name="shown">Whom, and the stamp of what the page showed of them.</param>
    /// <returns>Whose access is confirmed; who changed meanwhile is left out.</returns>
    public async Task<IReadOnlyList<PersonId>> RunAsync(IReadOnlyCollection<(PersonId Person, string Stamp)> shown, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } administrator || shown.Count > AccessReviews.PageSize) return [];

        var has = (await now.AllAsync(stop)).ToDictionary(one => one.Person, one => one.Stamp);
        var right = new List<PersonId>();
        foreach (var (person, stamp) in shown)
            if (person != administrator && has.GetValueOrDefault(person) == stamp && await db.MayAsync(by, AccessAction.Manage, Thing.Account, person, stop))
            {
                await KeepAsync(person, stamp, administrator, stop);
                right.Add(person);
            }

        if (right.Count > 0) audit.Record(AdminShown.Review.Act(AuditKind.Alteration, right), by);
        return right;
    }

    private async Task KeepAsync(PersonId person, string stamp, PersonId by, CancellationToken stop)
    {
        var at = clock.UtcNow();
        if (await db.Set<AccessReview>().AsTracking().FirstOrDefaultAsync(review => review.Person == person, stop) is { } before)
            (before.Stamp, before.At, before.By) = (stamp, at, by);
        else db.Add(new AccessReview { Person = person, Stamp = stamp, At = at, By = by });
    }
}
