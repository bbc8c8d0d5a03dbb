using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Importing.Pages;

/// <summary>A file with the names of the columns and one row as an example.</summary>
[Access(AccessRule.Administrator)]
internal sealed class TemplatePage : ConnectPage
{
    public IActionResult OnGet(string kind)
    {
        if (!Enum.TryParse<ImportKind>(kind, out var which) || !Enum.IsDefined(which)) return NotFound();

        var columns = ImportColumns.Of(which);
        var file = CsvFile.Write([[.. columns.Select(column => column.Name)], [.. columns.Select(column => column.Example)]]);
        return File(file, CsvFile.MediaType, $"{ImportWords.Of(which).ToLowerInvariant().Replace(' ', '-')}.csv");
    }
}
