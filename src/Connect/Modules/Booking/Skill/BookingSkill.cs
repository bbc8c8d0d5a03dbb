using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Questions;

namespace Connect.Modules.Booking.Skill;

/// <summary>Booking by text: BOOK, BOOK n or n, MORE, CHANGE, NEXT, NOT ME.</summary>
internal sealed class BookingSkill(
    TimesList list, ChooseTime choose, CancelByText cancel, Appointments appointments, RestoreAppointment restore, AssistantsOn on, PersonCards cards, Workers workers)
    : IAssistantSkill
{
    public string Name => TimesList.Skill;

    public async Task<SkillReply?> CommandAsync(TextFromPerson text, CancellationToken stop) => BookingWords.Read(text.Body) switch
    {
        BookingRequest.ListTimes wanted => await ListAsync(text, wanted.Who, stop),
        BookingRequest.More => await MoreAsync(text, stop),
        BookingRequest.Choose { SaysBook: true } chosen => await choose.RunAsync(text, await list.LatestAsync(text), chosen.Number, stop),
        BookingRequest.Change => await ChangeAsync(text, stop),
        BookingRequest.Cancel => await cancel.RunAsync(text, stop),
        BookingRequest.CancelOne chosen => await cancel.ChooseAsync(text, await list.LatestAsync(text), chosen.Number, stop),
        BookingRequest.Next => await NextAsync(text, stop),
        BookingRequest.NotMe => await RestoreAsync(text, stop),
        _ => null,
    };

    public async Task<SkillReply?> ObjectionAsync(TextFromPerson text, CancellationToken stop) =>
        BookingWords.Read(text.Body) is BookingRequest.NotMe ? await RestoreAsync(text, stop) : null;

    public async Task<SkillReply?> AnswerAsync(TextFromPerson text, OpenQuestion question, bool stale, CancellationToken stop) =>
        BookingWords.Read(text.Body) is not BookingRequest.Choose chosen ? null
        : TimesList.FactsOf(question).Cancelling is null ? await choose.RunAsync(text, question, chosen.Number, stop)
        : await cancel.ChooseAsync(text, question, chosen.Number, stop);

    public async Task<SkillReply?> AgainAsync(TextFromPerson text, OpenQuestion question, CancellationToken stop) =>
        BookingWords.Read(text.Body) is not BookingRequest.Choose chosen ? null
        : TimesList.FactsOf(question).Cancelling is null ? await choose.AgainAsync(text, question, chosen.Number, stop)
        : await cancel.AgainAsync(text, question, chosen.Number, stop);

    public bool Reads(TextFromPerson text) => BookingWords.Read(text.Body) is BookingRequest.Choose;

    public string? Plainly(TextFromPerson text, OpenQuestion question) =>
        BookingWords.Read(text.Body) is BookingRequest.Choose { SaysBook: false } chosen && chosen.Number <= question.AcceptsUpTo
            ? Plainly(text.Person.Language, chosen.Number, cancels: TimesList.FactsOf(question).Cancelling is not null)
            : null;

    private static string Plainly(Language language, int number, bool cancels) =>
        cancels ? BookingTexts.PlainlyCancel(language, number) : BookingTexts.Plainly(language, number);

    private async Task<SkillReply?> ListAsync(TextFromPerson text, string? who, CancellationToken stop)
    {
        if (who is null) return new(await list.BeginAsync(text, stop));

        if (await NamedAsync(text, who, stop) is not { } worker) return null;

        return await on.OfAsync(text, worker, stop) ? new(await list.OfferAsync(text, worker, before: null, moving: null, stop)) : SkillReply.Left;
    }

    private async Task<PersonId?> NamedAsync(TextFromPerson text, string who, CancellationToken stop)
    {
        var named = (await workers.OfAsync(text.Person.Id, stop))
            .Where(worker => Same(worker.FirstName, who) || Same(worker.LastName, who) || Same(worker.Name, who)).ToList();
        return named is [var only] ? only.Id : null;
    }

    private static bool Same(string name, string typed) => string.Equals(name, typed.Trim(), StringComparison.OrdinalIgnoreCase);

    private async Task<SkillReply?> MoreAsync(TextFromPerson text, CancellationToken stop)
    {
        var latest = await list.LatestAsync(text);
        if (latest is null || !list.IsOpen(latest) || TimesList.FactsOf(latest) is not { } facts || !facts.IsOfTimes()) return new(await list.BeginAsync(text, stop));

        var (worker, moving) = (new PersonId(latest.About), await choose.MovingAsync(text, latest, facts, stop));
        if (!await on.OfAsync(text, moving?.Worker ?? worker, stop)) return SkillReply.Left;
        if (moving is not null && moving.Worker != worker) return new(await list.OfferAsync(text, moving.Worker, before: null, moving, stop));

        return new(moving is not null || await choose.IsTheirsAsync(text, worker, stop)
            ? await list.OfferAsync(text, worker, facts, moving, stop)
            : await list.BeginAsync(text, stop));
    }

    private async Task<SkillReply?> ChangeAsync(TextFromPerson text, CancellationToken stop)
    {
        if (await UpcomingAsync(text, stop) is not { } next) return NoneBooked(text);

        return await on.OfAsync(text, next.Worker, stop) ? new(await list.OfferAsync(text, next.Worker, before: null, moving: next, stop)) : SkillReply.Left;
    }

    private async Task<SkillReply?> NextAsync(TextFromPerson text, CancellationToken stop)
    {
        var next = await appointments.NextAsync(text.Person.Id, workers: null, stop);
        return next is null ? NoneBooked(text) : await SayNextAsync(text, next, stop);
    }

    private async Task<SkillReply> SayNextAsync(TextFromPerson text, AppointmentCard next, CancellationToken stop)
    {
        var worker = await cards.OfAsync(next.Worker, stop);
        return new(BookingTexts.Next(text.Person.Language, worker.FirstName, next.Start, next.Place));
    }

    // What came too late may still be a forgery: the worker must know.
    private async Task<SkillReply?> RestoreAsync(TextFromPerson text, CancellationToken stop)
    {
        var restored = await restore.RunAsync(text.Person.Id, Actor.ByText(text.Person.Id), stop);
        return restored.Succeeded ? new() : new(BookingTexts.CannotRestore(text.Person.Language)) { ForWorker = true };
    }

    // What is booked on this line first; failing that, with anybody.
    private async Task<AppointmentCard?> UpcomingAsync(TextFromPerson text, CancellationToken stop) =>
        await appointments.NextAsync(text.Person.Id, text.Sharing, stop) ?? await appointments.NextAsync(text.Person.Id, workers: null, stop);

    private static SkillReply NoneBooked(TextFromPerson text) => new(BookingTexts.NoneBooked(text.Person.Language));
}
