using Connect.Modules.Importing.Checking;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Importing;

/// <summary>
/// Imports a file that was looked through: looks through it once more, since others may have entered somebody meanwhile, then saves everybody in
/// one transaction. One wrong cell, and nobody is saved.
/// </summary>
internal sealed class ImportFile(ConnectDb db, KeptFiles files, StaffRows staff, SaveStaff saveStaff, PeopleRows people, SavePeople savePeople, AuditTrail audit)
{
    /// <returns>How many were new.</returns>
    public async Task<Outcome<int>> RunAsync(Guid id, Actor by, CancellationToken stop)
    {
        // Two people may have one number, so no rule of the database keeps two files apart: the second is looked through once the first is saved.
        await db.WaitForTurnAsync("imports", stop);
        if (await files.OpenAsync(id, by, stop) is not { } file || !await files.RemoveAsync(id, stop)) return ImportProblems.Unknown;

        var rows = ImportText.Read(file.Kind, file.Content).Rows;
        audit.Record(ImportShown.File.Act(AuditKind.Alteration, [], id), by);
        return file.Kind == ImportKind.Staff
            ? await SaveAsync(await staff.OfAsync(rows, stop), found => saveStaff.RunAsync(found, by, stop))
            : await SaveAsync(await people.OfAsync(rows, stop), found => savePeople.RunAsync(found, by, stop));
    }

    private static async Task<Outcome<int>> SaveAsync<TRow>(CheckedRows<TRow> rows, Func<IReadOnlyList<TRow>, Task<Problem?>> save) =>
        rows.Problems.Count > 0 ? ImportProblems.NotAllRight
        : await save(rows.New) is { } problem ? problem
        : rows.New.Count;
}
