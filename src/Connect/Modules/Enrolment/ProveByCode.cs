using Connect.Modules.People;
using Connect.Platform.Access;

namespace Connect.Modules.Enrolment;

/// <summary>A code is read out: with no credit, or on a borrowed phone, it shows what a reply would show.</summary>
internal sealed class ProveByCode(SendNumberCode codes, NumberProofs numbers, PersonCards cards)
{
    /// <summary>Not an Outcome: a wrong try is counted, so it commits.</summary>
    public async Task<bool> RunAsync(PersonId person, string typed, Actor by, CancellationToken stop)
    {
        if (await codes.ReadAsync(person, typed, by, stop) is not { } phone || (await cards.OfAsync(person, stop)).Phone != phone) return false;

        await numbers.ProveAsync(person, NumberProof.Code, by, stop);
        return true;
    }
}
