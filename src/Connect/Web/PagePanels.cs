using Connect.Platform.Access;
using Connect.Platform.Plugins;

namespace Connect.Web;

/// <summary>Gathers what modules bring to a page.</summary>
internal sealed class PagePanels(IEnumerable<IPanel> panels)
{
    public async Task<IReadOnlyList<LoadedPanel>> LoadAsync(string slot, PersonId subject, Actor actor, CancellationToken stop)
    {
        var loaded = new List<LoadedPanel>();
        foreach (var panel in In(slot))
            if (await panel.LoadAsync(subject, actor, stop) is { } model) loaded.Add(new(panel.Partial, model));
        return loaded;
    }

    /// <summary>Everything that the panels of a slot follow, as the live tag helper takes it.</summary>
    public string Topics(string slot, PersonId subject) =>
        string.Join(',', In(slot).Select(panel => panel.Topic(subject)?.Name).OfType<string>().Distinct());

    private IEnumerable<IPanel> In(string slot) => panels.Where(panel => panel.Slot == slot).OrderBy(panel => panel.Order);
}

internal sealed record LoadedPanel(string Partial, object Model);
