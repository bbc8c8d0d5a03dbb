using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Keys;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Importing;

/// <summary>What a file says, for whoever brought it and while its hour lasts.</summary>
/// <param name="Until">When it is gone if nobody imports it.</param>
internal sealed record OpenFile(Guid Id, ImportKind Kind, DateTime Until, byte[] Content);

/// <summary>The files that wait to be imported. Nobody opens another administrator's.</summary>
internal sealed class KeptFiles(ConnectDb db, SealedBytes seal, TimeProvider clock)
{
    public static bool MayImport(Actor by) => by.Person is not null && AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Organisation);

    public async Task<OpenFile?> OpenAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!MayImport(by)) return null;

        var since = clock.UtcNow() - ImportLimits.Kept;
        return await db.Set<KeptFile>().FirstOrDefaultAsync(file => file.Id == id && file.By == by.Person && file.At > since, stop) is { } kept
            ? new(id, kept.Kind, kept.At + ImportLimits.Kept, seal.Open(KeptFile.SealOf(id), kept.Content))
            : null;
    }

    /// <summary>False when it is gone already: of two who import it at once, one does.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken stop) => await db.Set<KeptFile>().Where(file => file.Id == id).ExecuteDeleteAsync(stop) == 1;
}
