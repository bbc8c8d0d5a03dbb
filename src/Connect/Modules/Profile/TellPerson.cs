using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Texts;

namespace Connect.Modules.Profile;

/// <summary>Tells a person by text, in neutral words, that there is something to read. Without a number the page alone tells them.</summary>
public sealed class TellPerson(SendText send, IServiceNumber from, PersonCards cards, PodPlaces places, AuditTrail audit)
{
    /// <param name="words">By language and the office's telephone.</param>
    public async Task RunAsync(PersonId person, Func<Language, string, string> words, Actor by, CancellationToken stop)
    {
        var card = await cards.OfAsync(person, stop);
        if (card.Phone is not { } phone) return;

        var telephone = (await places.OfAsync(person, stop)).Telephone;
        await send.RunAsync(new(from.Number, phone, words(card.Language, telephone)) { Unprompted = true, Person = person }, stop);
        audit.Record(PersonShown.Phone.Act(AuditKind.Disclosure, person) with { Recipient = "the person", Channel = "text" }, by);
    }
}
