using Connect.Modules.People;
using Connect.Modules.Profile.Corrections;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Plugins;

namespace Connect.Modules.Profile.Panels;

/// <summary>On a person's page: what they are called and what they have asked to be put right.</summary>
internal sealed class DetailsPanel(PersonCards cards, CorrectionsOf corrections, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 50;

    public string Partial => "/Modules/Profile/Panels/_Details.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var person = await cards.OfAsync(subject, stop);
        reads.Of(PersonShown.Details, subject);
        return new DetailsView(person, await corrections.WaitingAsync(subject, actor, stop));
    }
}

internal sealed record DetailsView(PersonCard Person, int Waiting);
