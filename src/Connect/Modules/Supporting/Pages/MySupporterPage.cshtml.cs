using Connect.Modules.Authentication;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Supporting.Pages.SupportWords;

namespace Connect.Modules.Supporting.Pages;

/// <summary>One of my supporters: what they see, for how long, and the end of it. Where a worker proposed them, whether I agree.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class MySupporterPage(Supporters supporters, PersonCards cards, SystemTime system, TimeProvider clock) : ConnectPage
{
    [BindProperty]
    public List<string> See { get; set; } = [];

    [BindProperty]
    public string HowLong { get; set; } = "keep";

    public SupportCard Card { get; private set; } = null!;

    /// <summary>For a day after a change of number nothing more is opened; less always can be.</summary>
    public bool IsOnHold { get; private set; }

    public IReadOnlyList<Choice> LongChoices =>
    [
        .. Card.Until is { } until ? new[] { new Choice("keep", Words.Say("UntilAsNow", UkTimeText.LongDate(until, PageLanguage.Current))) } : [],
        new(Card.Until is null ? "keep" : "always", Words["UntilAlways"]), new("30", Words["Until30"]), new("90", Words["Until90"]),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        See = [.. Switches.Where(one => Card.Shares.HasFlag(one)).Select(one => one.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        var shares = Ticked(See) | (Card.Shares & ~Together(Switches));
        if (IsOnHold && (shares & ~Card.Shares) != SharedThings.None)
        {
            ModelState.AddModelError(nameof(See), Words["OnHold"]);
            return Page();
        }

        await Do((ChangeShares op) => op.RunAsync(Card.Id, shares, Until(), Actor, Stop));
        this.Say(Words.Say("Changed", Card.FirstName));
        return Redirect(SupportingLinks.Mine);
    }

    public async Task<IActionResult> OnPostAgreeAsync(Guid id)
    {
        if (!await FindAsync(id) || IsOnHold || !(await Do((AgreeToSupport op) => op.RunAsync(new(id), Actor, Stop))).Succeeded) return NotFound();

        this.Say(Words.Say("YouAgreed", Card.FirstName));
        return Redirect(SupportingLinks.Mine);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        await Do((EndSupport op) => op.RunAsync(Card.Id, SupportEnding.ByPerson, Actor, Stop));
        this.Say(Words.Say("YouEnded", Card.FirstName));
        return Redirect(SupportingLinks.Mine);
    }

    private DateTime? Until() => HowLong switch
    {
        "30" => clock.UtcNow().AddDays(30),
        "90" => clock.UtcNow().AddDays(90),
        "always" => null,
        _ => Card.Until,
    };

    private async Task<bool> FindAsync(Guid id)
    {
        var me = Actor.Person!.Value;
        if (await supporters.OneAsync(new(id), Actor, Stop) is not { } card || card.Person != me) return false;

        (Card, IsOnHold) = (card, NewNumber.IsOnHold(await cards.OfAsync(me, Stop), system.UtcNow()));
        Looked(NetworkShown.Supporters, me, id);
        return true;
    }
}
