using Connect.Modules.Invitations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Texts;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>What to ask the person alone about somebody whom they named when they joined; then that somebody is invited, or forgotten.</summary>
[Access(AccessRule.Staff)]
internal sealed class SuggestedPage(SupporterSuggestions suggestions, PersonCards cards) : ConnectPage
{
    [BindProperty]
    public string Answer { get; set; } = "";

    [BindProperty]
    public bool Alone { get; set; }

    [BindProperty]
    public string FirstName { get; set; } = "";

    [BindProperty]
    public string LastName { get; set; } = "";

    [BindProperty]
    public SupportKind Kind { get; set; } = SupportKind.FamilyOrFriend;

    [BindProperty]
    public string Mobile { get; set; } = "";

    [BindProperty]
    public string Email { get; set; } = "";

    public PersonCard Person { get; private set; } = null!;
    public SuggestedSupporter Suggested { get; private set; } = null!;

    public IReadOnlyList<Choice> Answers =>
    [
        new("yes", "They want it, and nobody pressed them", $"{Person.FirstName} is asked to agree, then the invitation goes out."),
        new("no", "They do not want it, or I am not sure", "It is dismissed. Nobody is told."),
    ];

    public static IReadOnlyList<Choice> AloneChoice => [new("true", "We were alone, and I did not ask by text or on a page")];

    // A partner worker is invited on the page that asks for the organisation too.
    public static IReadOnlyList<Choice> Kinds { get; } = [.. StaffInviteWords.Kinds.Where(kind => kind.Value != nameof(SupportKind.PartnerWorker))];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid suggestion)
    {
        if (!await FindAsync(id, suggestion)) return NotFound();

        var names = Suggested.Name.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        (FirstName, LastName) = (names.ElementAtOrDefault(0) ?? "", names.ElementAtOrDefault(1) ?? "");
        Mobile = Suggested.Phone is { } phone ? PhoneNumber.ToNational(phone) : "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid suggestion)
    {
        if (!await FindAsync(id, suggestion)) return NotFound();
        if (Answer is not ("yes" or "no")) ModelState.AddModelError(nameof(Answer), "Choose what they said");
        else if (Answer == "yes" && !Alone) ModelState.AddModelError(nameof(Alone), "Ask when you are alone with them, and tick the box");
        if (!Kinds.Any(kind => kind.Value == Kind.ToString())) ModelState.AddModelError(nameof(Kind), "Choose who they are");
        if (!ModelState.IsValid) return Page();

        var settled = Answer == "no"
            ? await Do((SettleSuggestion op) => op.DismissAsync(suggestion, Person.Id, Actor, Stop))
            : await Do((SettleSuggestion op) => op.InviteAsync(suggestion, Person.Id, new(FirstName ?? "", LastName ?? "", Mobile ?? "", Email ?? "", Kind, SharedThings.None), Actor, Stop));
        if (settled.Problem is { } problem) return Sorry(problem);

        if (Answer == "no") this.Say("It is dismissed. Nobody is told", undo: EnrolmentLinks.BringBack(Person.Id, suggestion));
        else this.Say($"{Person.FirstName} is asked to agree. The invitation goes out when they do");
        return Redirect(NetworkLinks.OfPerson(Person.Id));
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid suggestion)
    {
        var back = await Do((SettleSuggestion op) => op.BringBackAsync(suggestion, new(id), Actor, Stop));
        if (!back.Succeeded) return NotFound();

        this.Say("It is back");
        return Redirect(NetworkLinks.OfPerson(new(id)));
    }

    private IActionResult Sorry(Problem problem)
    {
        if (problem == EnrolmentProblems.AlreadyDealtWith) return NotFound();

        var (field, words) = StaffInviteWords.Of(problem);
        ModelState.AddModelError(field, words);
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, Guid suggestion)
    {
        if (await suggestions.OneAsync(suggestion, new(id), Actor, Stop) is not { } found) return false;

        (Suggested, Person) = (found, await cards.OfAsync(new PersonId(id), Stop));
        Looked(EnrolmentShown.Supporter, Person.Id, suggestion);
        return true;
    }
}
