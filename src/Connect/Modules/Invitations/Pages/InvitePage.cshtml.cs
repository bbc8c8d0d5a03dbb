using System.Globalization;
using Connect.Modules.Network;
using Connect.Modules.Supporting;
using Connect.Modules.Supporting.Pages;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Invitations.Pages.InviteWords;

namespace Connect.Modules.Invitations.Pages;

/// <summary>
/// A person invites somebody, one question after the other. The answers travel in the form and never in an address, where a shared phone
/// would remember them.
/// </summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class InvitePage(TimeProvider clock) : ConnectPage
{
    [BindProperty]
    public string Step { get; set; } = "who";

    [BindProperty]
    public string FirstName { get; set; } = "";

    [BindProperty]
    public string LastName { get; set; } = "";

    [BindProperty]
    public string Kind { get; set; } = nameof(SupportKind.FamilyOrFriend);

    [BindProperty]
    public string Mobile { get; set; } = "";

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public List<string> See { get; set; } = [];

    [BindProperty]
    public string HowLong { get; set; } = "always";

    public string Show { get; private set; } = "who";

    public static IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<SupportKind>().Select(kind => new Choice(kind.ToString(), InviteWords.Kind(kind)))];

    public static IReadOnlyList<Choice> LongChoices => [new("always", Words["UntilAlways"]), new("30", Words["Until30"]), new("90", Words["Until90"])];

    public SharedThings Shares => SupportWords.Ticked(See);

    public string SeeWords => Shares == SharedThings.None ? Words["NothingYet"] : string.Join(", ", SupportWords.SeeChoices.Where(choice => See.Contains(choice.Value)).Select(choice => choice.Text));

    public void OnGet() => Looked(NetworkShown.Supporters, Actor.Person!.Value);

    public async Task<IActionResult> OnPostAsync()
    {
        Looked(NetworkShown.Supporters, Actor.Person!.Value);
        switch (Step)
        {
            case "who" when string.IsNullOrWhiteSpace(FirstName):
                return Again("who", nameof(FirstName), Words["NameEmpty"]);
            case "who":
                return Next("reach");
            case "reach" when string.IsNullOrWhiteSpace(Mobile) && string.IsNullOrWhiteSpace(Email):
                return Again("reach", nameof(Mobile), Words["ReachEmpty"]);
            case "reach":
                return Next("see");
            case "see":
                return Next("check");
            default:
                return await SendAsync();
        }
    }

    public async Task<IActionResult> OnPostAgainAsync([FromForm] Guid invitation) =>
        Back(await Do((ResendInvitation op) => op.RunAsync(new(invitation), Actor, Stop)), Words["SentAgain"]);

    public async Task<IActionResult> OnPostCancelAsync([FromForm] Guid invitation) =>
        Back(await Do((CancelInvitation op) => op.RunAsync(new(invitation), Actor, Stop)), Words["TakenBack"]);

    private IActionResult Back(Outcome<InvitationId> done, string words)
    {
        if (!done.Succeeded) return NotFound();

        this.Say(words);
        return Redirect(SupportingLinks.Mine);
    }

    private async Task<IActionResult> SendAsync()
    {
        var me = Actor.Person!.Value;
        var wish = new InvitationWish(FirstName ?? "", LastName ?? "", Mobile ?? "", Email ?? "", Enum.TryParse<SupportKind>(Kind, out var kind) ? kind : SupportKind.FamilyOrFriend, Shares)
        {
            Until = int.TryParse(HowLong, CultureInfo.InvariantCulture, out var days) && days is 30 or 90 ? clock.UtcNow().AddDays(days) : null,
        };
        var invited = await Do((InviteSupporter op) => op.RunAsync(me, wish, Actor, Stop));
        if (!invited.Succeeded)
        {
            var (field, text) = InviteWords.Of(invited.Problem!);
            return Again(field == nameof(FirstName) ? "who" : "reach", field, text);
        }

        this.Say(Words.Say("Done", wish.FirstName.Trim()));
        return Redirect(SupportingLinks.Mine);
    }

    private IActionResult Next(string show)
    {
        Show = show;
        return Page();
    }

    private IActionResult Again(string show, string field, string text)
    {
        ModelState.AddModelError(field, text);
        return Next(show);
    }
}
