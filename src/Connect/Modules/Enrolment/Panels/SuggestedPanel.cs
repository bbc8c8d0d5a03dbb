using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Plugins;

namespace Connect.Modules.Enrolment.Panels;

/// <summary>Among a person's supporters, for staff: whom they named when they joined. The person's own pages show nothing of it.</summary>
internal sealed class SuggestedPanel(PersonCards cards, SupporterSuggestions suggestions, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Network;

    public int Order => 5;

    public string Partial => "/Modules/Enrolment/Panels/_Suggested.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var (open, dismissed) = (await suggestions.OfAsync(subject, actor, stop), await suggestions.DismissedAsync(subject, actor, stop));
        if (open.Count + dismissed.Count == 0) return null;

        reads.Of(EnrolmentShown.Supporter, subject);
        return new Suggested(await cards.OfAsync(subject, stop), open, dismissed);
    }
}

internal sealed record Suggested(PersonCard Person, IReadOnlyList<SuggestedSupporter> Open, IReadOnlyList<SuggestedSupporter> Dismissed);
