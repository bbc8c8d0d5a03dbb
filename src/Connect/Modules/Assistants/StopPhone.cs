using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;

namespace Connect.Modules.Assistants;

/// <summary>
/// STOP and START, on whatever line they come. A phone is stopped or not, and not one of those who use it: what one of them says counts for all, and the
/// workers of all know.
/// </summary>
public sealed class StopPhone(StopTexts stopTexts, PersonCards cards, Workers workers)
{
    /// <param name="worker">To whom it was said; null where it was said to no worker: their own is told, if they have one.</param>
    public async Task RunAsync(PersonCard writer, PersonId? worker, bool stopped, Actor by, CancellationToken stop)
    {
        await stopTexts.RunAsync(writer.Id, worker ?? await WorkerOfAsync(writer.Id, stop), stopped, by, stop);
        if (writer.Phone is not { } phone) return;

        foreach (var other in (await cards.WithPhoneAsync(phone)).Where(card => card.Id != writer.Id))
            await stopTexts.RunAsync(other.Id, await WorkerOfAsync(other.Id, stop), stopped, Actor.ByText(other.Id), stop);
    }

    private async Task<PersonId?> WorkerOfAsync(PersonId person, CancellationToken stop) => (await workers.OfAsync(person, stop)).FirstOrDefault()?.Id;
}
