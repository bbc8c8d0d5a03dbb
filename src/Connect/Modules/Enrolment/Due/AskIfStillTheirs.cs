using Connect.Modules.Enrolment.Skill;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Questions;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment.Due;

/// <summary>Asks a number that failed, came back or fell silent whether it is still theirs: once, until somebody answers or a fortnight has passed.</summary>
internal sealed class AskIfStillTheirs(ConnectDb db, PersonCards cards, Workers workers, WelcomePerson ask, TimeProvider clock) : IDueWork
{
    public const string DueKind = "enrolment.ask-still-theirs";

    /// <summary>After a failure: networks often mend within the day.</summary>
    public static readonly TimeSpan AfterFailure = TimeSpan.FromDays(1);

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var (person, now) = (new PersonId(row.About), clock.UtcNow());
        if (await cards.OfAsync(person, stop) is not { Phone: not null, TextsStopped: false }) return new DueEnd.CalledOff("There is no number to ask.");
        if ((await workers.OfAsync(person, stop)).FirstOrDefault() is not { } worker) return new DueEnd.CalledOff("Nobody works with them.");
        if (await db.Set<OpenQuestion>().AnyAsync(q => q.Person == person && q.Skill == ProofSkill.SkillName && q.ExpiresAt > now && q.ClosedAt == null, stop))
            return new DueEnd.CalledOff("It was asked already.");

        await ask.AskIfStillTheirsAsync(person, worker.Id, stop);
        return new DueEnd.Done();
    }
}
