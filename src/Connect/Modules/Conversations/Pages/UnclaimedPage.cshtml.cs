using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Conversations.Pages;

/// <summary>Numbers that nobody has on record, the one that wrote last first.</summary>
[Access(AccessRule.Staff)]
internal sealed class UnclaimedPage(UnclaimedTexts unclaimed) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public Slice<UnclaimedNumber> Numbers { get; private set; } = new([], false);

    public bool IsTop => Before is null;

    public string? NextHref => Numbers.HasMore ? FormattableString.Invariant($"{ConversationLinks.Unclaimed}?before={Numbers.Rows[^1].Last}") : null;

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnGetNumbersAsync()
    {
        await ReadAsync();
        return Partial("_UnclaimedNumbers", this);
    }

    private async Task ReadAsync()
    {
        Numbers = await unclaimed.PageAsync(Before, Stop);
        Looked(ConversationShown.Unclaimed.Act(AuditKind.Consultation, []));
    }
}
