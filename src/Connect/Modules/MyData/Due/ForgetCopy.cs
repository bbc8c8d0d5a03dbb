using Connect.Modules.MyData.Copies;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Due;

/// <summary>After its day a copy is gone for good, with everything that was gathered for it. The reasons for what was taken out stay.</summary>
internal sealed class ForgetCopy(ConnectDb db, AuditTrail audit) : IDueWork
{
    public const string DueKind = "data.forget";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var request = await db.Set<CopyRequest>().SingleAsync(r => r.Id == row.About, stop);
        request.State = CopyState.Gone;
        await ForgetAsync(db, request.Id, stop);
        audit.Record(MyDataShown.Copy.Act(AuditKind.Erasure, request.Person, request.Id), Actor.Service);
        return new DueEnd.Done();
    }

    public static async Task ForgetAsync(ConnectDb db, Guid request, CancellationToken stop)
    {
        await db.Set<CopyFile>().Where(file => file.Request == request).ExecuteDeleteAsync(stop);
        await db.Set<HeldPage>().Where(page => page.Request == request).ExecuteDeleteAsync(stop);
        await db.Set<Redaction>().Where(taken => taken.Request == request).ExecuteUpdateAsync(set => set.SetProperty(taken => taken.Words, (byte[]?)null), stop);
    }
}
