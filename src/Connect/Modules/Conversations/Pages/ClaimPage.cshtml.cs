using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Texts;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Conversations.Pages;

/// <summary>An unknown number: whose it is, or nobody's business.</summary>
[Access(AccessRule.Staff)]
internal sealed class ClaimPage(UnclaimedTexts unclaimed, Workers workers) : ConnectPage
{
    public const string Hint =
        "The texts go into your conversation with them, marked with this number. It does not become their number: your answers go to the one on record.";

    private const string Gone = "Somebody else has already dealt with that number.";

    [BindProperty(SupportsGet = true)]
    public long Text { get; set; }

    [BindProperty]
    public Guid? Person { get; set; }

    public UnclaimedNumber Number { get; private set; } = null!;

    /// <summary>The reader's caseload, to choose from.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await ShowAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Person is not { } person)
        {
            ModelState.AddModelError(nameof(Person), "Select a person");
            return await ShowAsync() ? Page() : NotFound();
        }

        var claimed = await Do((ClaimNumber op) => op.RunAsync(Text, new(person), Actor, Stop));
        if (claimed.Problem == ConversationProblems.Unknown) return NotFound();
        if (!claimed.Succeeded) return BackSorry(Gone);

        this.Say("The texts are in your conversation");
        return Redirect(ConversationLinks.Thread(claimed.Value));
    }

    public async Task<IActionResult> OnPostDismissAsync()
    {
        var dismissed = await Do((DismissNumber op) => op.RunAsync(Text, Actor, Stop));
        if (!dismissed.Succeeded) return BackSorry(Gone);

        this.Say("The texts are dismissed", undo: $"{ConversationLinks.Claim(Text)}?handler=undo");
        return Redirect(ConversationLinks.Unclaimed);
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        var undone = await Do((DismissNumber op) => op.UndoAsync(Text, Actor, Stop));
        if (!undone.Succeeded) return BackSorry("It is too late to undo that.");

        this.Say("The texts are back");
        return Redirect(ConversationLinks.Unclaimed);
    }

    private async Task<bool> ShowAsync()
    {
        if (await unclaimed.OneAsync(Text, Stop) is not { } number) return false;

        Number = number;
        Text = number.Last;
        var caseload = await workers.CaseloadAsync(Actor.Person!.Value, Stop);
        Looked(ConversationShown.Unclaimed.Act(AuditKind.Consultation, []));
        Looked(PersonShown.Name, caseload.Select(person => person.Id));
        People = caseload.Count == 0 ? [] : [new("", "Choose a person"), .. caseload.Select(person => new Choice(person.Id.ToString(), person.Name))];
        return true;
    }

    private RedirectResult BackSorry(string words)
    {
        this.SaySorry(words);
        return Redirect(ConversationLinks.Unclaimed);
    }
}
