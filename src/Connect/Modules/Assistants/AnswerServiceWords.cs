using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;

namespace Connect.Modules.Assistants;

/// <summary>STOP, START and HELP on a worker's line.</summary>
public sealed class AnswerServiceWords(StopPhone phone, PersonCards cards, PodPlaces places)
{
    internal async Task<RoutedReply> RunAsync(TextFromPerson text, ServiceWord word, CancellationToken stop)
    {
        var language = text.Person.Language;
        switch (word)
        {
            case ServiceWord.Stop:
                await phone.RunAsync(text.Person, text.Worker, stopped: true, Actor.ByText(text.Person.Id), stop);
                return new([AssistantTexts.Stopped(language)]) { Essential = true, ForWorker = true };
            case ServiceWord.Start:
                await phone.RunAsync(text.Person, text.Worker, stopped: false, Actor.ByText(text.Person.Id), stop);
                return new([AssistantTexts.Started(language)]) { Essential = true };
            default:
                return new([AssistantTexts.Help(language, (await places.OfAsync(text.Worker, stop)).Telephone)]) { Neutral = true };
        }
    }

    /// <summary>Whether nothing goes to the phone that this text is from. Who has it was looked up to find who writes.</summary>
    public async Task<bool> IsStoppedAsync(PersonCard person) =>
        person.TextsStopped || (person.Phone is { } number && (await cards.WithPhoneAsync(number)).Exists(card => card.TextsStopped));
}
