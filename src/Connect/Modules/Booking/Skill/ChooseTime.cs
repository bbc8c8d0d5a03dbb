using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Questions;

namespace Connect.Modules.Booking.Skill;

/// <summary>A number as the answer to a list: books or moves. A number of no list, or of one that is over, gets the current list and never a guess.</summary>
internal sealed class ChooseTime(TimesList list, BookSlot book, MoveAppointment move, Appointments appointments, AssistantsOn on, Workers workers, PersonCards cards)
{
    public async Task<SkillReply> RunAsync(TextFromPerson text, OpenQuestion? question, int number, CancellationToken stop)
    {
        if (question is null) return new(await list.BeginAsync(text, stop));

        var facts = TimesList.FactsOf(question);
        if (facts.Who is { } who) return await ChooseWorkerAsync(text, question, who, number, stop);
        if (!facts.IsOfTimes()) return new(BookingTexts.NumberUnknown(text.Person.Language), await list.BeginAsync(text, stop));

        return await AgainAsync(text, question, number, stop) ?? await ChooseAsync(text, question, facts, number, stop);
    }

    /// <summary>The number that was used, once more: it is booked, and that is said again. Null for any other.</summary>
    public async Task<SkillReply?> AgainAsync(TextFromPerson text, OpenQuestion question, int number, CancellationToken stop)
    {
        var slots = TimesList.FactsOf(question).Slots;
        if (question.ClosedAt is null || number > slots.Count) return null;
        if (await appointments.ComingAtAsync(text.Person.Id, new(slots[number - 1]), stop) is not { } booked) return null;

        var worker = await cards.OfAsync(booked.Worker, stop);
        return new(BookingTexts.Booked(text.Person.Language, worker.FirstName, booked.Start, booked.Place));
    }

    /// <summary>What this list is to move, if it still is to come. A list that was used moves nothing more.</summary>
    public async Task<AppointmentCard?> MovingAsync(TextFromPerson text, OpenQuestion question, ListFacts facts, CancellationToken stop) =>
        facts.Moving is { } id && question.ClosedAt is null ? await appointments.ComingAsync(text.Person.Id, new(id), stop) : null;

    /// <summary>Whether times of this worker may be listed: after a handing over an old list means nothing.</summary>
    public async Task<bool> IsTheirsAsync(TextFromPerson text, PersonId worker, CancellationToken stop) =>
        text.Sharing.Contains(worker) || (await workers.OfAsync(text.Person.Id, stop)).Exists(card => card.Id == worker);

    private async Task<SkillReply> ChooseWorkerAsync(TextFromPerson text, OpenQuestion question, IReadOnlyList<Guid> who, int number, CancellationToken stop)
    {
        var chosen = list.IsOpen(question) && number <= who.Count ? new PersonId(who[number - 1]) : (PersonId?)null;
        if (chosen is not { } worker || !await IsTheirsAsync(text, worker, stop)) return new(await list.BeginAsync(text, stop));

        return await on.OfAsync(text, worker, stop) ? new(await list.OfferAsync(text, worker, before: null, moving: null, stop)) : SkillReply.Left;
    }

    private async Task<SkillReply> ChooseAsync(TextFromPerson text, OpenQuestion question, ListFacts facts, int number, CancellationToken stop)
    {
        var (language, worker) = (text.Person.Language, new PersonId(question.About));
        var moving = await MovingAsync(text, question, facts, stop);
        if (!await on.OfAsync(text, moving?.Worker ?? worker, stop)) return SkillReply.Left;
        if (moving is not null && moving.Worker != worker) return await AnewAsync(text, BookingTexts.ListOld(language), moving.Worker, moving, stop);
        if (moving is null && !await IsTheirsAsync(text, worker, stop)) return new(BookingTexts.ListOld(language), await list.BeginAsync(text, stop));
        if (!list.IsOpen(question) || number > question.AcceptsUpTo) return await AnewAsync(text, BookingTexts.NumberUnknown(language), worker, moving, stop);
        if (facts.Moving is not null && moving is null) return await AnewAsync(text, BookingTexts.NothingToMove(language), worker, moving, stop);

        list.Close(question);
        var taken = await TakeAsync(text, moving, new(facts.Slots[number - 1]), stop);
        return taken.Succeeded ? new() : await AnewAsync(text, BookingTexts.Taken(language), worker, moving, stop);
    }

    // The operations confirm by themselves, whoever asks for them.
    private Task<Outcome<AppointmentId>> TakeAsync(TextFromPerson text, AppointmentCard? moving, SlotId slot, CancellationToken stop)
    {
        var by = Actor.ByText(text.Person.Id);
        return moving is null ? book.RunAsync(slot, text.Person.Id, by, stop) : move.RunAsync(moving.Id, slot, by, stop);
    }

    private async Task<SkillReply> AnewAsync(TextFromPerson text, string first, PersonId worker, AppointmentCard? moving, CancellationToken stop) =>
        new(first, await list.OfferAsync(text, worker, before: null, moving, stop));
}
