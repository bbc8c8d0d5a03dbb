using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;

namespace Connect.Modules.Assistants;

/// <summary>
/// STOP, START and HELP. A phone is stopped or not, and not one of those who use it: what one of them says counts for all, and the workers of all know.
/// </summary>
public sealed class AnswerServiceWords(StopTexts stopTexts, PersonCards cards, Workers workers, PodPlaces places)
{
    internal async Task<RoutedReply> RunAsync(TextFromPerson text, ServiceWord word, CancellationToken stop)
    {
        var language = text.Person.Language;
        switch (word)
        {
            case ServiceWord.Stop:
                await EverybodyAsync(text, stopped: true, stop);
                return new([AssistantTexts.Stopped(language)]) { Essential = true, ForWorker = true };
            case ServiceWord.Start:
                await EverybodyAsync(text, stopped: false, stop);
                return new([AssistantTexts.Started(language)]) { Essential = true };
            default:
                return new([AssistantTexts.Help(language, (await places.OfAsync(text.Worker, stop)).Telephone)]) { Neutral = true };
        }
    }

    /// <summary>Whether nothing goes to the phone that this text is from. Who has it was looked up to find who writes.</summary>
    public async Task<bool> IsStoppedAsync(PersonCard person) =>
        person.TextsStopped || (person.Phone is { } phone && (await cards.WithPhoneAsync(phone)).Exists(card => card.TextsStopped));

    private async Task EverybodyAsync(TextFromPerson text, bool stopped, CancellationToken stop)
    {
        await stopTexts.RunAsync(text.Person.Id, text.Worker, stopped, Actor.ByText(text.Person.Id), stop);
        if (text.Person.Phone is not { } phone) return;

        foreach (var other in (await cards.WithPhoneAsync(phone)).Where(card => card.Id != text.Person.Id))
            await stopTexts.RunAsync(other.Id, (await workers.OfAsync(other.Id, stop)).FirstOrDefault()?.Id, stopped, Actor.ByText(other.Id), stop);
    }
}
