using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Questions;

namespace Connect.Modules.Booking.Skill;

/// <summary>Booking by text: BOOK, BOOK n or n, MORE, CHANGE, NEXT, NOT ME.</summary>
internal sealed class BookingSkill(TimesList list, ChooseTime choose, Appointments appointments, CancelAppointment cancel, RestoreAppointment restore, PersonCards cards, Workers workers)
    : IAssistantSkill
{
    public string Name => TimesList.Skill;

    public async Task<SkillReply?> CommandAsync(TextFromPerson text, CancellationToken stop) => BookingWords.Read(text.Body) switch
    {
        BookingRequest.ListTimes wanted => await ListAsync(text, wanted.Who, stop),
        BookingRequest.More => await MoreAsync(text, stop),
        BookingRequest.Choose { SaysBook: true } chosen => await choose.RunAsync(text, await list.LatestAsync(text), chosen.Number, stop),
        BookingRequest.Change => await ChangeAsync(text, stop),
        BookingRequest.Cancel => await CancelAsync(text, stop),
        BookingRequest.Next => await NextAsync(text, stop),
        BookingRequest.NotMe => await RestoreAsync(text, stop),
        _ => null,
    };

    public async Task<SkillReply?> ObjectionAsync(TextFromPerson text, CancellationToken stop) =>
        BookingWords.Read(text.Body) is BookingRequest.NotMe ? await RestoreAsync(text, stop) : null;

    public async Task<SkillReply?> AnswerAsync(TextFromPerson text, OpenQuestion question, bool stale, CancellationToken stop) =>
        BookingWords.Read(text.Body) is BookingRequest.Choose chosen ? await choose.RunAsync(text, question, chosen.Number, stop) : null;

    public async Task<SkillReply?> AgainAsync(TextFromPerson text, OpenQuestion question, CancellationToken stop) =>
        BookingWords.Read(text.Body) is BookingRequest.Choose chosen ? await choose.AgainAsync(text, question, chosen.Number, stop) : null;

    public bool Reads(TextFromPerson text) => BookingWords.Read(text.Body) is BookingRequest.Choose;

    public string? Plainly(TextFromPerson text, OpenQuestion question) =>
        BookingWords.Read(text.Body) is BookingRequest.Choose { SaysBook: false } chosen && chosen.Number <= question.AcceptsUpTo
            ? BookingTexts.Plainly(text.Person.Language, chosen.Number)
            : null;

    private async Task<SkillReply?> ListAsync(TextFromPerson text, string? who, CancellationToken stop)
    {
        if (who is not null)
            return await NamedAsync(text, who, stop) is { } worker ? new(await list.OfferAsync(text, worker, before: null, moving: null, stop)) : null;

        return new(await list.BeginAsync(text, stop));
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
        if (latest is null || !list.IsOpen(latest) || TimesList.FactsOf(latest) is not { Who: null } facts) return new(await list.BeginAsync(text, stop));

        var (worker, moving) = (new PersonId(latest.About), await choose.MovingAsync(text, latest, facts, stop));
        if (moving is not null && moving.Worker != worker) return new(await list.OfferAsync(text, moving.Worker, before: null, moving, stop));

        return new(moving is not null || await choose.IsTheirsAsync(text, worker, stop)
            ? await list.OfferAsync(text, worker, facts, moving, stop)
            : await list.BeginAsync(text, stop));
    }

    private async Task<SkillReply?> ChangeAsync(TextFromPerson text, CancellationToken stop)
    {
        if (await UpcomingAsync(text, stop) is not { } next) return NoneBooked(text);

        return new(await list.OfferAsync(text, next.Worker, before: null, moving: next, stop));
    }

    private async Task<SkillReply?> CancelAsync(TextFromPerson text, CancellationToken stop)
    {
        if (await UpcomingAsync(text, stop) is not { } next) return NoneBooked(text);

        // On another worker's line it may not be the one they mean: say which it is.
        if (!text.Sharing.Contains(next.Worker)) return await SayNextAsync(text, next, stop);

        // The operation itself tells the person, whoever cancels.
        var done = await cancel.RunAsync(next.Id, Actor.ByText(text.Person.Id), stop);
        return done.Succeeded ? new() : NoneBooked(text);
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
