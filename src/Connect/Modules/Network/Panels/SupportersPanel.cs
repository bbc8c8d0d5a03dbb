using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Plugins;

namespace Connect.Modules.Network.Panels;

/// <summary>On a person's page: who supports them, and whether somebody must ask them alone.</summary>
internal sealed class SupportersPanel(Supporters supporters, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 40;

    public string Partial => "/Modules/Network/Panels/_Supporters.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        reads.Of(NetworkShown.Supporters, subject);
        return new SupportersOf(subject, await supporters.OfAsync(subject, actor, stop));
    }
}

internal sealed record SupportersOf(PersonId Person, IReadOnlyList<SupportCard> Cards);
