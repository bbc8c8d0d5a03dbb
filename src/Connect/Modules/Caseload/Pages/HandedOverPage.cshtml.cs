using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Caseload.Pages;

/// <summary>What came of handing people over, with "Undo" while it lasts.</summary>
[Access(AccessRule.Staff)]
internal sealed class HandedOverPage(Transfers transfers, PersonCards cards) : ConnectPage
{
    public IReadOnlyList<TransferCard> Batch { get; private set; } = [];
    public IReadOnlyDictionary<PersonId, PersonCard> Names { get; private set; } = new Dictionary<PersonId, PersonCard>();
    public bool CanUndo => transfers.CanUndo(Batch);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Batch = await transfers.OfBatchAsync(id, Actor, Stop);
        if (Batch.Count == 0) return NotFound();

        Names = await cards.OfAsync([.. Batch.SelectMany(one => new[] { one.Person, one.From, one.To }).Distinct()], Stop);
        Looked(CaseloadShown.Transfer, Batch.Select(one => one.Person));
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        var undone = await Do((UndoTransfer op) => op.RunAsync(id, Actor, Stop));
        if (undone.Succeeded) this.Say(undone.Value == 1 ? "1 person is back where they were. They were told nothing" : $"{undone.Value} people are back where they were. They were told nothing");
        else this.SaySorry("This cannot be undone any more. Hand them back instead.");
        return Redirect(CaseloadLinks.Batch(id));
    }
}
