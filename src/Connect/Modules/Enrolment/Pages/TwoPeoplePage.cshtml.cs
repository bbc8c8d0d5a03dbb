using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Of whom the office said that they are two people, to look at again.</summary>
[Access(AccessRule.Office)]
internal sealed class TwoPeoplePage(Twins twins) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<TwinCard> Cards { get; private set; } = [];
    public string? MoreHref { get; private set; }

    public async Task OnGetAsync()
    {
        var page = await twins.SaidTwoAsync(Before, Actor, Stop);
        Cards = page.Rows;
        Looked(EnrolmentShown.Twin, Cards.SelectMany(card => new[] { card.Person.Id, card.Other.Id }));
        if (page.HasMore) MoreHref = $"{EnrolmentLinks.TwoPeople}?before={Cards[^1].Id}";
    }
}
