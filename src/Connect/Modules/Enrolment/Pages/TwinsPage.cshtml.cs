using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>The office finds out who is on record twice: staff for people whom they see, administrators for all.</summary>
[Access(AccessRule.Office)]
internal sealed class TwinsPage(Twins twins, TimeProvider clock) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public IReadOnlyList<TwinCard> Cards { get; private set; } = [];
    public string? MoreHref { get; private set; }
    public DateTime Now => clock.UtcNow();

    public async Task OnGetAsync()
    {
        var page = await twins.PageAsync(After, Actor, Stop);
        Cards = page.Rows;
        Looked(EnrolmentShown.Twin, Cards.SelectMany(card => new[] { card.Person.Id, card.Other.Id }));
        if (page.HasMore) MoreHref = $"{EnrolmentLinks.Twins}?after={Cards[^1].Id}";
    }
}
