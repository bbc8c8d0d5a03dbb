using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Due;

namespace Connect.Modules.Importing.Due;

/// <summary>An hour after it came, a file that nobody imported is gone.</summary>
internal sealed class ForgetFile(KeptFiles files, AuditTrail audit) : IDueWork
{
    public const string DueKind = "import.forget";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (!await files.RemoveAsync(row.About, stop)) return new DueEnd.CalledOff("It was imported or dropped.");

        audit.Record(ImportShown.File.Act(AuditKind.Erasure, [], row.About), Actor.Service);
        return new DueEnd.Done();
    }
}
