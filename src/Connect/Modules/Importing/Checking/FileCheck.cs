using Connect.Platform.Access;

namespace Connect.Modules.Importing.Checking;

/// <summary>Looks through a file that was brought, for its page. Saves nothing.</summary>
internal sealed class FileCheck(KeptFiles files, StaffRows staff, PeopleRows people)
{
    public async Task<(ImportCheck Check, DateTime Until)?> OfAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await files.OpenAsync(id, by, stop) is not { } file) return null;

        var rows = ImportText.Read(file.Kind, file.Content).Rows;
        return (file.Kind == ImportKind.Staff ? Of(file.Kind, await staff.OfAsync(rows, stop)) : Of(file.Kind, await people.OfAsync(rows, stop)), file.Until);
    }

    private static ImportCheck Of<TRow>(ImportKind kind, CheckedRows<TRow> rows) => new(kind, rows.New.Count, rows.Here, rows.Problems);
}
