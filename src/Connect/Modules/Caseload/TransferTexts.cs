using System.Text.Json;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Caseload;

/// <summary>The one text that tells a person who works with them now. It goes out on the new worker's line, so "this number" is right whichever that is.</summary>
public sealed class TransferTexts(PersonCards cards, WriteText write)
{
    private static readonly Wording Words = new(typeof(TransferTexts));

    internal async Task TellAsync(Transfer transfer, Actor by, CancellationToken stop)
    {
        var facts = JsonSerializer.Deserialize<TransferFacts>(transfer.Facts)!;
        var (person, from, to) = (await cards.OfAsync(transfer.Person, stop), await cards.OfAsync(transfer.From, stop), await cards.OfAsync(transfer.To, stop));
        var body = Body(person.Language, from.FirstName, to.FirstName, facts.Then, [.. facts.Moved.Select(one => one.Start)], [.. facts.Kept.Select(one => one.Start)]);
        await write.RunAsync(new(person.Id, to.Id, body) { To = person, Unprompted = true }, new Actor(to.Id, ActorKind.Assistant), stop);
    }

    /// <summary>The very words, which the page shows before anything happens.</summary>
    public static string Body(Language language, string from, string to, AppointmentsThen then, IReadOnlyList<DateTime> moved, IReadOnlyList<DateTime> kept) => (moved, kept) switch
    {
        ([], []) => Words.In(language, "Told", to, from),
        ([var start], []) => Words.In(language, "ToldMoved", to, from, UkTimeText.ShortSlot(start, language)),
        (_, []) => Words.In(language, "ToldAllMoved", to, from),
        ([], [var start]) => Words.In(language, then == AppointmentsThen.Ask ? "ToldAsked" : "ToldKept", to, from, UkTimeText.ShortSlot(start, language)),
        ([], _) => Words.In(language, then == AppointmentsThen.Ask ? "ToldAllAsked" : "ToldAllKept", to, from),
        _ => Words.In(language, "ToldSome", to, from, string.Join(", ", kept.Take(2).Select(start => UkTimeText.ShortSlot(start, language)))),
    };
}
