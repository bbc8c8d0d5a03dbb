using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Caseload.Pages;

/// <summary>Leads from a line of the journal to what was handed over together.</summary>
[Access(AccessRule.Staff)]
internal sealed class TransferPage(Transfers transfers) : ConnectPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await transfers.OneAsync(id, Actor, Stop) is not { } transfer) return NotFound();

        Looked(CaseloadShown.Transfer, transfer.Person, id);
        return Redirect(CaseloadLinks.Batch(transfer.Batch));
    }
}
