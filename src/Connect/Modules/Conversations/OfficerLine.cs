using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Texts;

namespace Connect.Modules.Conversations;

/// <inheritdoc/>
internal sealed class OfficerLine(Workers workers, Lines lines) : IOfficerLine
{
    public async Task<string?> OfAsync(PersonId person, CancellationToken stop) =>
        await workers.OfAsync(person, stop) is [var officer, ..] ? await lines.OfAsync(person, officer.Id, stop) : null;
}
