using System.Security.Cryptography;
using System.Text;
using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Keys;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Pins;

/// <summary>Keeps and judges PINs.</summary>
internal sealed class Pins(ConnectDb db, IPasswordHasher<Account> hasher, NodeSecret secret, Tries tries, SystemTime clock)
{
    private readonly byte[] _pepper = secret.KeyFor("pins");

    public Task<bool> HasAsync(PersonId person, CancellationToken stop) => db.Set<Pin>().AnyAsync(pin => pin.Person == person, stop);

    /// <summary>Sets or replaces it, and forgets wrong tries at the old one.</summary>
    public async Task SetAsync(PersonId person, string pin, CancellationToken stop)
    {
        var (hash, now) = (hasher.HashPassword(null!, Peppered(person, pin)), clock.UtcNow());
        if (await db.Set<Pin>().AsTracking().FirstOrDefaultAsync(p => p.Person == person, stop) is { } kept)
            (kept.Hash, kept.SetAt) = (hash, now);
        else
            db.Add(new Pin { Person = person, Hash = hash, SetAt = now });
        await tries.ForgetAsync(Tries.AtPinOf(person), stop);
    }

    /// <summary>Takes one of the day's tries.</summary>
    public async Task<PinJudgement> CheckAsync(PersonId person, string typed, CancellationToken stop)
    {
        if (await db.Set<Pin>().FirstOrDefaultAsync(p => p.Person == person, stop) is not { } pin) return PinJudgement.None;
        if (!await tries.TakeAsync(Tries.AtPinOf(person), stop)) return PinJudgement.Locked;
        if (hasher.VerifyHashedPassword(null!, pin.Hash, Peppered(person, typed)) == PasswordVerificationResult.Failed) return PinJudgement.Wrong;

        await tries.GiveBackAsync(Tries.AtPinOf(person), stop);
        return PinJudgement.Right;
    }

    /// <summary>Whether the day's tries are used up.</summary>
    public Task<bool> IsLockedAsync(PersonId person, CancellationToken stop) => tries.AreUsedUpAsync([Tries.AtPinOf(person)], stop);

    public Task RemoveAsync(PersonId person, CancellationToken stop) => db.Set<Pin>().Where(pin => pin.Person == person).ExecuteDeleteAsync(stop);

    private string Peppered(PersonId person, string pin) => Convert.ToHexString(HMACSHA256.HashData(_pepper, Encoding.UTF8.GetBytes($"{person}\n{pin}")));
}

internal enum PinJudgement
{
    Right,
    Wrong,

    /// <summary>The day's tries are used up.</summary>
    Locked,

    /// <summary>They have no PIN yet.</summary>
    None,
}
