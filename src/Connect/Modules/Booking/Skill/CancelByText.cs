using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Questions;

namespace Connect.Modules.Booking.Skill;

/// <summary>CANCEL: the one appointment on this line, where there is one. Else a numbered question, and until it is answered nothing is cancelled.</summary>
internal sealed class CancelByText(TimesList list, Appointments appointments, CancelAppointment cancel, AssistantsOn on, PersonCards cards)
{
    public async Task<SkillReply> RunAsync(TextFromPerson text, CancellationToken stop)
    {
        var coming = await appointments.ComingAsync(text.Person.Id, stop);
        return Here(text, coming) is [var only] ? await CancelAsync(text, only, stop) : await AskAsync(text, coming, stop);
    }

    /// <summary>A number as the answer to the question which one; of none or one that is over, it is asked anew.</summary>
    public async Task<SkillReply> ChooseAsync(TextFromPerson text, OpenQuestion? question, int? number, CancellationToken stop)
    {
        if (question is not null && await AgainAsync(text, question, number ?? 0, stop) is { } again) return again;

        var chosen = question is not null && list.IsOpen(question) ? Numbered(question, number) : null;
        if (chosen is not { } id || await appointments.ComingAsync(text.Person.Id, id, stop) is not { } meant)
            return await AskAsync(text, await appointments.ComingAsync(text.Person.Id, stop), stop);

        return await CancelAsync(text, meant, stop, question);
    }

    /// <summary>
    /// The number that was used, once more: that one is cancelled, and that is said again, without NOT ME, for which it may be too late. Null for any other.
    /// </summary>
    public async Task<SkillReply?> AgainAsync(TextFromPerson text, OpenQuestion question, int number, CancellationToken stop)
    {
        if (question.ClosedAt is null || Numbered(question, number) is not { } id) return null;
        if (await appointments.OneAsync(id, Actor.ByText(text.Person.Id), stop) is not { State: AppointmentState.Cancelled } cancelled) return null;

        return new(BookingTexts.CancelledForYou(text.Person.Language, (await cards.OfAsync(cancelled.Worker, stop)).FirstName, cancelled.Start));
    }

    private static AppointmentId? Numbered(OpenQuestion question, int? number) =>
        TimesList.FactsOf(question).Cancelling is { } listed && number >= 1 && number <= listed.Count ? new(listed[number.Value - 1]) : null;

    // What is booked on this line is meant first; on another worker's line, what is booked with anybody.
    private async Task<SkillReply> AskAsync(TextFromPerson text, List<AppointmentCard> coming, CancellationToken stop)
    {
        if (coming.Count == 0) return new(BookingTexts.NoneBooked(text.Person.Language));

        var here = Here(text, coming);
        return new(await list.AskWhichToCancelAsync(text, here.Count > 0 ? here : coming, stop));
    }

    private static List<AppointmentCard> Here(TextFromPerson text, List<AppointmentCard> coming) => coming.FindAll(one => text.Sharing.Contains(one.Worker));

    // The operation itself tells the person, whoever cancels.
    private async Task<SkillReply> CancelAsync(TextFromPerson text, AppointmentCard meant, CancellationToken stop, OpenQuestion? answered = null)
    {
        if (!await on.OfAsync(text, meant.Worker, stop)) return SkillReply.Left;
        if (answered is not null) list.Close(answered);

        var done = await cancel.RunAsync(meant.Id, Actor.ByText(text.Person.Id), stop);
        return done.Succeeded ? new() : new(BookingTexts.NoneBooked(text.Person.Language));
    }
}
