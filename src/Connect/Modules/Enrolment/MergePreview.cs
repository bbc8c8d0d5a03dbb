using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.PersonalData;

namespace Connect.Modules.Enrolment;

/// <summary>What making two records one does, before it is done: it cannot be undone.</summary>
/// <param name="Team">Who works with the kept record.</param>
/// <param name="Joining">Who works with the newer one, and goes on doing so.</param>
/// <param name="Supporters">How many of the newer record come along, shut until the person is asked alone again.</param>
/// <param name="Moving">What goes into the kept record.</param>
/// <param name="Staying">What stays with the closed one, and why.</param>
internal sealed record MergePreview(
    IReadOnlyList<string> Team, IReadOnlyList<string> Joining, int Supporters, IReadOnlyList<MergedPart> Moving, IReadOnlyList<MergedPart> Staying);

/// <summary>Rows of one kind, under the heading that staff read.</summary>
internal sealed record MergedPart(string Title, int Count, string? Because);

/// <inheritdoc cref="MergePreview"/>
internal sealed class MergePreviews(IEnumerable<IPersonParts> parts, Workers workers, Supporters supporters)
{
    public async Task<MergePreview> OfAsync(PersonId from, PersonId into, CancellationToken stop)
    {
        var held = new List<(IPersonParts Part, int Count)>();
        foreach (var part in parts) held.Add((part, await part.PreviewAsync(from, stop)));
        var some = held.Where(one => one.Count > 0).OrderBy(one => one.Part.StaffTitle, StringComparer.Ordinal).ToList();

        var team = await NamesAsync(into, stop);
        return new(
            team,
            [.. (await NamesAsync(from, stop)).Except(team)],
            await supporters.CountAsync(from, stop),
            [.. some.Where(one => one.Part.Merging.DoMove).Select(one => new MergedPart(one.Part.StaffTitle, one.Count, null))],
            [.. some.Where(one => !one.Part.Merging.DoMove).Select(one => new MergedPart(one.Part.StaffTitle, one.Count, one.Part.Merging.Because))]);
    }

    private async Task<List<string>> NamesAsync(PersonId person, CancellationToken stop) => [.. (await workers.OfAsync(person, stop)).Select(worker => worker.Name)];
}
