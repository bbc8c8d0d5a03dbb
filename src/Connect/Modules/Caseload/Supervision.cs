using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Caseload;

/// <summary>What a supervisor watches.</summary>
public enum Watched
{
    Unread,
    Outcomes,
    Phones,
    Officers,
    Cover,
    Deliveries,
}

/// <summary>One case of it: about whom, in words, and since when.</summary>
public sealed record WatchedLine(PersonCard About, string Words, DateTime? Since);

/// <summary>What waits too long or is missing in a supervisor's pods. Each figure is counted as far as a hundred, and each has its list.</summary>
public sealed class Supervision(
    ConnectDb db, PodMembers members, PodPeople people, PersonCards cards, ThreadFigures threads, AppointmentFigures appointments, Cover cover,
    IOptions<SupervisionOptions> options, TimeProvider clock)
{
    public const int PageSize = 25;
    public const int CountedTo = 100;
    public const int CoverDays = 14;

    /// <summary>How much there is of each, and all staff of the reader's pods.</summary>
    public async Task<(IReadOnlyList<(Watched What, int Count)> Counts, IReadOnlyList<PersonCard> Staff)> FiguresAsync(Actor by, CancellationToken stop)
    {
        var (pods, staff) = await ReachAsync(by, stop);
        var counts = new List<(Watched, int)>();
        foreach (var what in Enum.GetValues<Watched>()) counts.Add((what, await Rows(what, pods, staff, by).Take(CountedTo + 1).CountAsync(stop)));
        return (counts, staff);
    }

    public async Task<Slice<WatchedLine>> PageAsync(Watched what, int skip, Actor by, CancellationToken stop)
    {
        var (pods, staff) = await ReachAsync(by, stop);
        var page = await Rows(what, pods, staff, by).OrderBy(row => row.Since).ThenBy(row => row.About).Skip(skip).SliceAsync(PageSize, stop);
        var names = await cards.OfAsync([.. page.Rows.SelectMany(row => new[] { row.About, row.Worker ?? row.About }).Distinct()], stop);
        return page.Select(row => new WatchedLine(names[row.About], Words(what, row.Worker is { } worker ? names[worker].Name : ""), row.Since));
    }

    private async Task<(List<PodId> Pods, List<PersonCard> Staff)> ReachAsync(Actor by, CancellationToken stop)
    {
        var pods = (await members.OfStaffAsync(by.Person!.Value, stop)).ConvertAll(pod => pod.Id);
        return (pods, await members.StaffAsync(pods, stop));
    }

    private IQueryable<Row> Rows(Watched what, List<PodId> pods, List<PersonCard> staff, Actor by)
    {
        var (now, today, theirs) = (clock.UtcNow(), UkTime.Today(clock), people.OfPods(pods, by));
        var (answer, outcome, failed) = (now - options.Value.AnswerWithin, now - options.Value.OutcomeWithin, now - options.Value.FailedSince);
        return what switch
        {
            Watched.Unread => threads.All.Where(thread => thread.Unread > 0 && thread.WaitingSince < answer && theirs.Any(place => place.Person == thread.Person))
                .Select(thread => new Row { About = thread.Person, Worker = thread.Worker, Since = thread.WaitingSince }),
            Watched.Outcomes => appointments.WithoutOutcome.Where(one => one.End < outcome && theirs.Any(place => place.Person == one.Person))
                .Select(one => new Row { About = one.Person, Worker = one.Worker, Since = one.End }),
            Watched.Phones => theirs.Where(place => cards.All.Any(card => card.Id == place.Person && (card.TextsStopped || card.Phone == null || !card.PhoneProved)))
                .Select(place => new Row { About = place.Person, Worker = null, Since = null }),
            Watched.Officers => people.WithoutOfficer(pods, by).Select(place => new Row { About = place.Person, Worker = null, Since = null }),
            Watched.Cover => cover.WithoutDeputy(staff.ConvertAll(worker => worker.Id), today, today.AddDays(CoverDays)).Select(worker => new Row { About = worker, Worker = null, Since = null }),
            _ => db.Set<OutgoingText>()
                .Where(text => (text.State == TextState.Undelivered || text.State == TextState.Failed) && text.StateAt >= failed && theirs.Any(place => place.Person == text.Person))
                .Select(text => new Row { About = text.Person!.Value, Worker = null, Since = text.StateAt }),
        };
    }

    private static string Words(Watched what, string worker) => what switch
    {
        Watched.Unread => $"Waits for an answer from {worker}",
        Watched.Outcomes => $"Appointment with {worker}: no outcome",
        Watched.Phones => "Texts are stopped, or there is no number that is proved to be theirs",
        Watched.Officers => "No officer of the pod is in charge",
        Watched.Cover => "Away in the next two weeks, and nobody answers",
        _ => "A text did not arrive",
    };

    private sealed record Row
    {
        public required PersonId About { get; init; }
        public required PersonId? Worker { get; init; }
        public required DateTime? Since { get; init; }
    }
}
