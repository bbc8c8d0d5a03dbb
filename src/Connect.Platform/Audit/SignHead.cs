using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Audit;

/// <summary>Signs how far the chain has come and sends it on its way off the node. Nothing to do where nothing was added.</summary>
public sealed class SignHead(ConnectDb db, HeadKey key, DueRows due, IOptions<AuditOptions> options, TimeProvider clock)
{
    /// <summary>The kinds of due rows that copy heads off the node.</summary>
    public static readonly IReadOnlyList<string> Copying = [HeadToFolder.DueKind, HeadToAddress.DueKind];

    /// <summary>Returns whether there was anything to sign.</summary>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        if (await ChainAudit.LastAsync(db, stop) is not { } last) return false;
        if (await db.Set<ChainHead>().AnyAsync(head => head.Seq == last.Seq, stop)) return false;

        var at = clock.UtcNow();
        db.Add(new ChainHead { Seq = last.Seq, Hash = last.Hash, At = at, Signature = key.Sign(last.Seq, last.Hash, at) });
        if (options.Value.HeadsFolder is { Length: > 0 }) due.Add(HeadToFolder.DueKind, Guid.CreateVersion7(), at, facts: Facts(last));
        if (options.Value.HeadsAddress is { Length: > 0 }) due.Add(HeadToAddress.DueKind, Guid.CreateVersion7(), at, facts: Facts(last));
        return true;
    }

    private static string Facts(ChainLink last) => last.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static Task<ChainHead> OfAsync(ConnectDb db, DueRow row, CancellationToken stop)
    {
        var seq = long.Parse(row.Facts!, System.Globalization.CultureInfo.InvariantCulture);
        return db.Set<ChainHead>().AsNoTracking().SingleAsync(head => head.Seq == seq, stop);
    }
}
