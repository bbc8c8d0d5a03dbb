using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Audit;

/// <summary>One act in a person's extract.</summary>
public sealed record ExtractLine(DateTime At, PersonId? By, ActorKind As, AuditKind Kind, string Thing);

/// <summary>What a person may see of the audit of their record: who did what and when, without restricted acts and without what they did themselves.</summary>
public sealed class AuditExtract(AuditSearch search)
{
    /// <param name="before">Only older than this event; null for the newest.</param>
    /// <returns>The lines, newest first, and before which event to read on; null at the end.</returns>
    public async Task<(IReadOnlyList<ExtractLine> Lines, long? Before)> PageAsync(PersonId person, long? before, CancellationToken stop)
    {
        var page = await search.PageAsync(new([person]), before, stop);
        var lines = page.Rows.SelectMany(hit => hit.Acts
            .Where(act => !act.Restricted && act.By != person.Value)
            .Select(act => new ExtractLine(hit.At, act.By is { } who ? new PersonId(who) : null, act.As, act.Kind, act.Thing)));
        return ([.. lines.Distinct()], page.HasMore ? page.Rows[^1].Seq : null);
    }
}
