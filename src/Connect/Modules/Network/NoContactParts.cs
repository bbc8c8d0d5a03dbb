using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>Who must not contact whom. Somebody may be either of a pair, and stays barred when two records become one.</summary>
internal sealed class NoContactParts(ConnectDb db, PersonCards cards) : PersonRows<NoContactPair>(db, Of)
{
    private static readonly PersonRowsOf<NoContactPair> Of = new("People who must not contact each other", RetentionClass.AccessDecisions, p => p.Person)
    {
        Merging = Merging.Moves,
        At = p => p.At,
        WithheldBecause = "It protects somebody else.",
    };

    public override async Task<int> MergeAsync(PersonId from, PersonId into, CancellationToken stop)
    {
        await NameByRecordAsync(from, stop);
        return await base.MergeAsync(from, into, stop)
            + await Db.Set<NoContactPair>().Where(pair => pair.Other == from).ExecuteUpdateAsync(set => set.SetProperty(pair => pair.Other, (PersonId?)into), stop);
    }

    // Somebody may be barred by a number that the kept record will not have.
    private async Task NameByRecordAsync(PersonId from, CancellationToken stop)
    {
        var phone = (await cards.OfAsync(from, stop)).Phone;
        await Db.Set<NoContactPair>().Where(pair => pair.EndedAt == null && pair.Other == null && pair.Person != from && phone != null && pair.Phone == phone)
            .ExecuteUpdateAsync(set => set.SetProperty(pair => pair.Other, (PersonId?)from), stop);
    }
}
