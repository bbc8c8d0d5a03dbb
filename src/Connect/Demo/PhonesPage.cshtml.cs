using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;

namespace Connect.Demo;

/// <summary>The phones of the cast, the clock that can be moved on, and how to sign in.</summary>
[Access(AccessRule.Demo)]
internal sealed class PhonesPage(PersonCards cards, Lines lines, Handset handset, SentMail mail, NextDue next, TimeProvider clock) : ConnectPage
{
    public IReadOnlyList<TeamOfPhones> Teams { get; private set; } = [];

    public DateTime Now { get; private set; }

    /// <summary>When something next happens by itself.</summary>
    public DateTime? Next { get; private set; }

    public IReadOnlyList<MailShown> Mail { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Mail = await mail.NewestAsync(Stop);
        Now = clock.UtcNow();
        Next = await next.AtAsync(Stop);
        Teams =
        [
            new("Bridge Street", "Sam, Priya and Leo's team", [.. await PhonesAsync(DemoCast.Alex, DemoCast.Jordan, DemoCast.Casey, DemoCast.Robin)]),
            new("Harbour Road", "Another team: neither sees anything of the other", [.. await PhonesAsync(DemoCast.Morgan)]),
        ];
    }

    private async Task<List<PhoneView>> PhonesAsync(params PersonId[] owners)
    {
        var phones = new List<PhoneView>();
        foreach (var owner in owners) phones.Add(await PhoneAsync(owner));
        return phones;
    }

    private async Task<PhoneView> PhoneAsync(PersonId owner)
    {
        var card = await cards.OfAsync(owner, Stop);
        var contacts = new List<PhoneContact>();
        foreach (var (_, worker, isOfficer) in DemoCast.Relationships.Where(pair => pair.Person == owner))
            contacts.Add(new((await cards.OfAsync(worker, Stop)).FirstName, isOfficer, await lines.OfAsync(owner, worker, Stop)));
        return new(card.Name, card.Phone!, contacts, await handset.OfAsync(card.Phone!, Stop));
    }
}

internal sealed record TeamOfPhones(string Name, string About, IReadOnlyList<PhoneView> Phones);

/// <summary>A worker in a phone's contacts.</summary>
internal sealed record PhoneContact(string Name, bool IsOfficer, string Line);

/// <summary>One handset: whose it is, whom it can text, what it shows.</summary>
internal sealed record PhoneView(string Owner, string Number, IReadOnlyList<PhoneContact> Contacts, IReadOnlyList<HandsetText> Texts)
{
    public string Key => "phone-" + Number.TrimStart('+');

    /// <summary>The contact behind a number, in the phone's own words.</summary>
    public string NameOf(string line) => Contacts.FirstOrDefault(contact => contact.Line == line)?.Name ?? line;
}
