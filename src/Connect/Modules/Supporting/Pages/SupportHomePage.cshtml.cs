using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Supporting.Pages;

/// <summary>The people whom a supporter supports, each apart.</summary>
[Access(AccessRule.Supporter), Bilingual]
internal sealed class SupportHomePage(Supporters supporters, SupportThreads threads, PersonCards cards) : ConnectPage
{
    public IReadOnlyList<SupportedLine> People { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var links = await supporters.SupportedByAsync(Actor.Person!.Value, Stop);
        var names = await cards.OfAsync([.. links.Select(link => link.Person)], Stop);
        var unread = await threads.UnreadAsync(Actor, asSupporter: true, Stop);
        People = [.. links.Select(link => new SupportedLine(link, names[link.Person].FirstName, unread.GetValueOrDefault(link.Id)))];
        Looked(SupportingShown.People, links.Select(link => link.Person));
    }
}

internal sealed record SupportedLine(SupportCard Link, string Name, int Unread);
