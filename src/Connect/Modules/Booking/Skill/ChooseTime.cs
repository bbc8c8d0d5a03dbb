using Connect.Modules.Assistants;
using Connect.Platform;
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

        if (!open) return await CurrentListAsync(text, question, facts, BookingTexts.NumberUnknown(text.Person.Language), stop);

        list.Close(question);
        var taken = await TakeAsync(text, facts, facts.Slots[number - 1], stop);
        if (taken.Succeeded) return new();

        // What was to be moved is no longer there: the times are then for a new appointment.
        if (taken.Problem == BookingProblems.NotFound) facts = facts with { Moving = null };
        return await CurrentListAsync(text, question, facts, BookingTexts.Taken(text.Person.Language), stop);
    }

    // The operations confirm by themselves, whoever asks for them.
    private Task<Outcome<AppointmentId>> TakeAsync(TextFromPerson text, ListFacts facts, Guid slot, CancellationToken stop)
    {
        var by = Actor.ByText(text.Person.Id);
        return facts.Moving is { } moving
            ? move.RunAsync(new(moving), new(slot), by, stop)
            : book.RunAsync(new(slot), text.Person.Id, by, stop);
    }

    private async Task<SkillReply> CurrentListAsync(TextFromPerson text, OpenQuestion question, ListFacts facts, string first, CancellationToken stop) =>
        new(first, await list.OfferAsync(text, new(question.About), facts.FromTheTop(), moving: null, stop));
}
