using System.Security.Cryptography;
using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.SecondFactors;

/// <summary>Keeps and judges second factors: the codes of an app, and recovery codes.</summary>
internal sealed class SecondFactors(ConnectDb db, AppKeys keys, CodeHashes hashes, SystemTime clock)
{
    public const int RecoveryCodes = 10;
    private const int AppCodeLength = 6, RecoveryLength = 10;

    // No letter or digit that looks like another; no vowels, so that no words come of it.
    private const string Alphabet = "234679CDFGHJKMNPQRTVWXYZ";

    public Task<bool> HasAsync(Guid account, CancellationToken stop) => db.Set<SecondFactor>().AnyAsync(factor => factor.Account == account, stop);

    public Task<int> CodesLeftAsync(Guid account, CancellationToken stop) =>
        db.Set<RecoveryCode>().CountAsync(code => code.Account == account && code.UsedAt == null, stop);

    /// <summary>Uses the code up when it is right. Whoever asks counts wrong ones.</summary>
    public async Task<bool> UseAsync(Guid account, string typed, CancellationToken stop)
    {
        var code = string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return code.Length == AppCodeLength ? await UseAppCodeAsync(account, code, stop) : await UseRecoveryAsync(account, code, stop);
    }

    /// <summary>Sets the app, in place of an earlier one. Returns new recovery codes, which are kept nowhere as they are.</summary>
    /// <param name="step">Of the code that proved that the app has the key.</param>
    public async Task<IReadOnlyList<string>> SetAsync(Guid account, byte[] key, long step, CancellationToken stop)
    {
        await db.Set<SecondFactor>().Where(factor => factor.Account == account).ExecuteDeleteAsync(stop);
        db.Add(new SecondFactor { Account = account, Key = keys.Encrypt(key), SetAt = clock.UtcNow(), LastStep = step });
        return await NewCodesAsync(account, stop);
    }

    /// <summary>Ten new codes; the earlier ones are worth nothing from then on.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(Guid account, CancellationToken stop)
    {
        await db.Set<RecoveryCode>().Where(code => code.Account == account).ExecuteDeleteAsync(stop);
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(Alphabet, RecoveryLength)).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode { Id = Guid.CreateVersion7(), Account = account, Hash = hashes.OfRecovery(account, code) }));
        return codes;
    }

    public async Task RemoveAsync(Guid account, CancellationToken stop)
    {
        await db.Set<SecondFactor>().Where(factor => factor.Account == account).ExecuteDeleteAsync(stop);
        await db.Set<RecoveryCode>().Where(code => code.Account == account).ExecuteDeleteAsync(stop);
    }

    private async Task<bool> UseAppCodeAsync(Guid account, string code, CancellationToken stop)
    {
        if (await db.Set<SecondFactor>().AsNoTracking().FirstOrDefaultAsync(f => f.Account == account, stop) is not { } factor) return false;
        if (keys.StepOfKept(factor.Key, code) is not { } step) return false;

        // Conditional: of two browsers that send the same code at once one is let in.
        return await db.Set<SecondFactor>().Where(f => f.Account == account && f.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, step), stop) == 1;
    }

    private async Task<bool> UseRecoveryAsync(Guid account, string code, CancellationToken stop)
    {
        var (hash, now) = (hashes.OfRecovery(account, code), clock.UtcNow());
        return await db.Set<RecoveryCode>().Where(c => c.Account == account && c.Hash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), stop) == 1;
    }
}
