using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Modules.Pods;

namespace Connect.Modules.Conversations;

/// <summary>
/// What a text says on a phone that others read too and must learn nothing from. The thread keeps the words themselves; to read them takes
/// the PIN.
/// </summary>
public sealed class DiscreetWords(PodPlaces places)
{
    public static bool IsFor(PersonCard person) => person is { PhoneUse: PhoneUse.SharedNotSafe, PhoneProved: true };

    internal async Task<string> OfAsync(Letter letter, PersonCard person, CancellationToken stop) =>
        IsFor(person) && !letter.Neutral && !letter.Essential
            ? AssistantTexts.SomethingToRead(person.Language, (await places.OfAsync(letter.Worker, stop)).Telephone)
            : letter.Body;
}
