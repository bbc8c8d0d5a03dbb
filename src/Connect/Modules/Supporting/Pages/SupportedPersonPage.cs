using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Web;

namespace Connect.Modules.Supporting.Pages;

/// <summary>A supporter's page about one of the people whom they support. Whoever opened nothing to them does not exist.</summary>
internal abstract class SupportedPersonPage(Supporters supporters, PersonCards cards) : ConnectPage
{
    public SupportCard Link { get; private set; } = null!;

    /// <summary>The person's first name, which is all of it that a supporter is told.</summary>
    public string Name { get; private set; } = "";

    protected PersonId Me => Actor.Person!.Value;

    protected async Task<bool> FindAsync(Guid id)
    {
        if ((await supporters.SupportedByAsync(Me, Stop)).Find(card => card.Id == new SupportId(id)) is not { } link) return false;

        (Link, Name) = (link, (await cards.OfAsync(link.Person, Stop)).FirstName);
        Looked(SupportingShown.People, link.Person);
        return true;
    }
}
