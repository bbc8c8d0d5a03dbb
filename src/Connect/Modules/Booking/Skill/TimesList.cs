using System.Text.Json;
using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking.Skill;

/// <summary>What a numbered list remembers. A list holds nothing: the times stay everybody's until one is claimed.</summary>
/// <param name="Slots">By number, from 1; MORE adds to them, so that every number the person can see stays right.</param>
/// <param name="Last">The start of the last time listed.</param>
/// <param name="Moving">The appointment that is to be moved, if it is.</param>
/// <param name="Who">Instead of times: the workers to choose from.</param>
/// <param name="Cancelling">Instead of times: the appointments of which one is to be cancelled.</param>
internal sealed record ListFacts(IReadOnlyList<Guid> Slots, DateTime? Last, Guid? Moving = null, IReadOnlyList<Guid>? Who = null, IReadOnlyList<Guid>? Cancelling = null)
{
    public bool IsOfTimes() => Who is null && Cancelling is null;
}

/// <summary>Offers numbered times and remembers the numbers.</summary>
internal sealed class TimesList(ConnectDb db, OpenTimes times, PersonCards cards, TimeProvider clock)
{
    public const string Skill = "booking";

    private const int PerText = 5;
    private const int MostNumbers = 99;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(48);

    private static readonly PerModel<Func<ConnectDb, PersonId, string, Task<OpenQuestion?>>> LatestOn = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId person, string line) => db.Set<OpenQuestion>().AsTracking()
            .Where(q => q.Person == person && q.Line == line && q.Skill == Skill)
            .OrderByDescending(q => q.Seq).FirstOrDefault()));

    public async Task<OpenQuestion?> LatestAsync(TextFromPerson text)
    {
        if (text.Newest is { Skill: Skill } || (text.Newest is null && text.IsNewestKnown)) return text.Newest;
        return await LatestOn.For(db)(db, text.Person.Id, text.Line);
    }

    public bool IsOpen(OpenQuestion question) => question.IsOpenAt(clock.UtcNow());

    public static ListFacts FactsOf(OpenQuestion question) => JsonSerializer.Deserialize<ListFacts>(question.Facts)!;

    /// <summary>The worker's times, or where one line is shared by several the question which of them is meant.</summary>
    public Task<string> BeginAsync(TextFromPerson text, CancellationToken stop) =>
        text.Sharing.Count > 1 ? AskWhoAsync(text, stop) : OfferAsync(text, text.Worker, before: null, moving: null, stop);

    /// <summary>The next times of a worker, numbered on from what <paramref name="before"/> already listed.</summary>
    public async Task<string> OfferAsync(TextFromPerson text, PersonId worker, ListFacts? before, AppointmentCard? moving, CancellationToken stop)
    {
        var listed = before?.Slots.Count ?? 0;
        var room = Math.Min(PerText, MostNumbers - listed);
        var found = room > 0 ? await times.NextAsync(worker, room + 1, before?.Last, stop, text.Person.Id) : [];
        var name = (await cards.OfAsync(worker, stop)).FirstName;
        var shown = found.Take(room).ToList();
        if (shown.Count == 0) return None(text, name, moving, listed);

        var numbered = shown.Select((slot, index) => (listed + index + 1, slot.Start)).ToList();
        await RememberAsync(text, worker, before, shown, moving?.Id.Value, stop);
        var more = found.Count > room && listed + room < MostNumbers;
        return moving is null
            ? BookingTexts.Offer(text.Person.Language, name, numbered, more)
            : BookingTexts.ChangeOffer(text.Person.Language, name, moving.Start, numbered, more);
    }

    private static string None(TextFromPerson text, string worker, AppointmentCard? moving, int listed) => (listed, moving) switch
    {
        ( > 0, _) => BookingTexts.NoMoreTimes(text.Person.Language, worker),
        (_, { } stays) => BookingTexts.NoOtherTimes(text.Person.Language, worker, stays.Start),
        _ => BookingTexts.NoTimes(text.Person.Language, worker),
    };

    private async Task<string> AskWhoAsync(TextFromPerson text, CancellationToken stop)
    {
        var known = await cards.OfAsync(text.Sharing, stop);
        await CloseEarlierAsync(text, stop);
        Ask(text, text.Worker, new([], null, Who: [.. text.Sharing.Select(worker => worker.Value)]), text.Sharing.Count);
        return BookingTexts.WhichWorker(text.Person.Language, [.. text.Sharing.Select(worker => known[worker].FirstName)]);
    }

    /// <summary>Asks which appointment is to be cancelled.</summary>
    public async Task<string> AskWhichToCancelAsync(TextFromPerson text, IEnumerable<AppointmentCard> booked, CancellationToken stop)
    {
        var listed = booked.Take(PerText).ToList();
        var known = await cards.OfAsync([.. listed.Select(one => one.Worker)], stop);
        await CloseEarlierAsync(text, stop);
        Ask(text, text.Worker, new([], null, Cancelling: [.. listed.Select(one => one.Id.Value)]), listed.Count);
        return BookingTexts.WhichToCancel(text.Person.Language, [.. listed.Select(one => (known[one.Worker].FirstName, one.Start))]);
    }

    public void Close(OpenQuestion question)
    {
        db.Attach(question);
        question.ClosedAt = clock.UtcNow();
    }

    private async Task RememberAsync(TextFromPerson text, PersonId worker, ListFacts? before, List<SlotCard> shown, Guid? moving, CancellationToken stop)
    {
        var slots = (before?.Slots ?? []).Concat(shown.Select(slot => slot.Id.Value)).ToList();
        await CloseEarlierAsync(text, stop);
        Ask(text, worker, new(slots, shown[^1].Start, moving), slots.Count);
    }

    private void Ask(TextFromPerson text, PersonId worker, ListFacts facts, int upTo) => db.Append(new OpenQuestion
    {
        Person = text.Person.Id,
        Line = text.Line,
        Skill = Skill,
        About = worker.Value,
        AcceptsUpTo = upTo,
        Facts = JsonSerializer.Serialize(facts),
        AskedAt = clock.UtcNow(),
        ExpiresAt = clock.UtcNow() + Lasts,
    });

    // Only the latest list counts: a number must never mean an older one.
    private Task CloseEarlierAsync(TextFromPerson text, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<OpenQuestion>()
            .Where(q => q.Person == text.Person.Id && q.Line == text.Line && q.Skill == Skill && q.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.ClosedAt, now), stop);
    }
}
