using System.Globalization;
using Connect.Modules.Importing.Checking;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Importing.Pages;

/// <summary>What is wrong with a file, as a file of its own.</summary>
[Access(AccessRule.Administrator)]
internal sealed class ErrorsPage(FileCheck file) : ConnectPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await file.OfAsync(id, Actor, Stop) is not ({ } check, _)) return NotFound();

        Looked(ImportShown.Rows.Act(AuditKind.Disclosure, [], id) with { Recipient = "an administrator", Channel = "file" });
        IEnumerable<string[]> rows = check.Problems.Select(problem => new[] { problem.Row.ToString(CultureInfo.InvariantCulture), problem.Column, problem.Typed, problem.Words });
        return File(CsvFile.Write([["row", "column", "it says", "what to do"], .. rows]), CsvFile.MediaType, "to-mend.csv");
    }
}
