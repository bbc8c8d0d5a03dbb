using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>
/// Judges a typed code against what this browser asked for last: somebody else who asks for a code for the same number spoils nobody's. The same is done
/// whether or not anybody has the number.
/// </summary>
internal sealed class CheckCode(ConnectDb db, CodeHashes hashes, Tries tries, SystemTime clock)
{
    /// <summary>What this browser last asked for and can still use; null when it asked for nothing or too long ago.</summary>
    public async Task<SignInCode?> AskedAsync(string browser, CodePurpose purpose, CancellationToken stop)
    {
        var (mine, now) = (hashes.OfBrowser(browser), clock.UtcNow());
        return await db.Set<SignInCode>().Where(c => c.Browser == mine && c.Purpose == purpose && c.UsedAt == null && c.ExpiresAt > now)
            .OrderByDescending(c => c.Seq).FirstOrDefaultAsync(stop);
    }

    /// <summary>Takes one of the day's tries.</summary>
    public async Task<CodeJudgement> RunAsync(SignInCode asked, string typed, CancellationToken stop)
    {
        var subject = Tries.AtCodesOf(asked.Phone, asked.IsKnown);
        if (!await tries.TakeAsync(subject, stop)) return CodeJudgement.Locked;

        var fits = CodeHashes.Fits(asked.Hash, hashes.OfCode(asked.Phone, asked.Purpose, typed));
        if (!fits || !await OnceAsync(asked, stop)) return CodeJudgement.Wrong;

        await tries.GiveBackAsync(subject, stop);
        return CodeJudgement.Right;
    }

    /// <summary>It opens what it was for. False when it has done so already.</summary>
    public async Task<bool> UseAsync(SignInCode asked, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return await db.Set<SignInCode>().Where(c => c.Seq == asked.Seq && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), stop) == 1;
    }

    private async Task<bool> OnceAsync(SignInCode asked, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return await db.Set<SignInCode>().Where(c => c.Seq == asked.Seq && c.RightAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RightAt, now), stop) == 1;
    }
}

internal enum CodeJudgement
{
    Right,
    Wrong,
    Locked,
}
