using Connect.Modules.Importing.Checking;
using Connect.Modules.Importing.Due;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Keys;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Importing;

/// <summary>Takes a file that can be read, to be looked through and then imported or dropped. An earlier one of the same administrator goes.</summary>
internal sealed class KeepFile(ConnectDb db, SealedBytes seal, DueRows due, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(ImportKind kind, byte[] content, Actor by, CancellationToken stop)
    {
        if (!KeptFiles.MayImport(by)) return ImportProblems.Unknown;
        if (ImportText.Read(kind, content).Refusal is { } refusal) return refusal;

        var (id, now) = (Guid.CreateVersion7(), clock.UtcNow());
        await db.Set<KeptFile>().Where(file => file.By == by.Person).ExecuteDeleteAsync(stop);
        db.Add(new KeptFile { Id = id, Kind = kind, By = by.Person!.Value, At = now, Content = seal.Seal(KeptFile.SealOf(id), content) });
        due.Add(ForgetFile.DueKind, id, now + ImportLimits.Kept);
        audit.Record(ImportShown.File.Act(AuditKind.Collection, [], id), by);
        return id;
    }
}

/// <summary>It is not wanted: gone at once.</summary>
internal sealed class DropFile(KeptFiles files, AuditTrail audit)
{
    public async Task<Outcome<Guid>> RunAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await files.OpenAsync(id, by, stop) is null || !await files.RemoveAsync(id, stop)) return ImportProblems.Unknown;

        audit.Record(ImportShown.File.Act(AuditKind.Erasure, [], id), by);
        return id;
    }
}
