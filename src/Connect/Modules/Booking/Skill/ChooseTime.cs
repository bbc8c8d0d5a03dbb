using Connect.Modules.Assistants;
using Connect.Platform.Access;
using Connect.Platform.Questions;

namespace Connect.Modules.Booking.Skill;

/// <summary>A number as the answer to a list: books or moves. A number of no list, or of one that is over, gets the current list and never a guess.</summary>
internal sealed class ChooseTime(TimesList list, BookSlot book, MoveAppointment move)
{
    public async Task<SkillReply?> RunAsync(TextFromPerson text, OpenQuestion? question, int number, CancellationToken stop)
    {
        if (question is null) return new(await list.OfferAsync(text, text.Worker, before: null, moving: null, stop));

        var facts = TimesList.FactsOf(question);
        var open = list.IsOpen(question) && number >= 1 && number <= question.AcceptsUpTo;
        if (facts.Who is { } who)
            return new(open
                ? await list.OfferAsync(text, new(who[number - 1]), before: null, moving: null, stop)
                : await list.AskWhoAsync(text, stop));

        if (!open) return await CurrentListAsync(text, question, BookingTexts.NumberUnknown(text.Person.Language), stop);

        list.Close(question);
        if (await TakeAsync(text, facts, facts.Slots[number - 1], stop)) return new();

        return await CurrentListAsync(text, question, BookingTexts.Taken(text.Person.Language), stop);
    }

    // The operations confirm by themselves, whoever asks for them.
    private async Task<bool> TakeAsync(TextFromPerson text, ListFacts facts, Guid slot, CancellationToken stop)
    {
        var by = Actor.ByText(text.Person.Id);
        var outcome = facts.Moving is { } moving
            ? await move.RunAsync(new(moving), new(slot), by, stop)
            : await book.RunAsync(new(slot), text.Person.Id, by, stop);
        return outcome.Succeeded;
    }

    private async Task<SkillReply> CurrentListAsync(TextFromPerson text, OpenQuestion question, string first, CancellationToken stop) =>
        new(first, await list.OfferAsync(text, new(question.About), TimesList.FactsOf(question).FromTheTop(), moving: null, stop));
}
