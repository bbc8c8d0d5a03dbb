using Connect.Modules.Conversations;
using Connect.Modules.Enrolment.Due;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <summary>
/// All is answered: the person is put on record, in their pod and with their officer, and their phone is welcomed. It goes the same way
/// whether or not somebody like them is on record already, so the volunteer learns nothing; the office is asked.
/// </summary>
internal sealed class FinishEnrolment(
    ConnectDb db, EnterPerson enter, PlaceInPod place, FindTwins twins, WelcomePerson welcome, Lines lines, DueRows due, SystemTime system, TimeProvider clock)
{
    /// <summary>Of the words that are read aloud on the page of consent.</summary>
    public const string ConsentWords = "2026-11";

    public async Task<Outcome<PersonId>> RunAsync(EnrolmentId id, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } volunteer) return EnrolmentProblems.Unknown;
        if (await db.Set<EnrolmentRow>().AsTracking().FirstOrDefaultAsync(e => e.Id == id && e.By == volunteer && e.FinishedAt == null, stop) is not { } enrolment)
            return EnrolmentProblems.Unknown;

        var answers = Answers.Read(enrolment.Answers);
        if (!Steps.AreComplete(answers)) return EnrolmentProblems.Incomplete;

        var officer = new PersonId(answers.Officer!.Value);
        var person = await enter.RunAsync(Entered(answers), by, stop);
        enter.Agreed(person, answers.Consent!, answers.Language!.Value, by);
        await place.RunAsync(person, new(answers.Pod!.Value), officer, by, stop);
        await twins.NoteAsync(person, stop);
        Suggest(person, answers);
        await lines.OfAsync(person, officer, stop);
        if (Phone(answers) is not null) await welcome.WelcomeAsync(person, officer, stop);
        Finish(enrolment, person, volunteer);
        return person;
    }

    // "No" to being texted was answered on the screen, out of others' sight: no number is kept, and staff agree another way.
    private static string? Phone(Answers answers) => answers is { HasPhone: true, SafeToText: true } ? PhoneNumber.ToE164(answers.Mobile!) : null;

    private static NewPerson Entered(Answers answers) => new(answers.FirstName!, answers.LastName!, Role.ServiceUser)
    {
        DateOfBirth = answers.Born,
        Phone = Phone(answers),
        PhoneUse = answers.SafeToText == false ? PhoneUse.SharedNotSafe : answers.PhoneUse!.Value,
        Preferences = new(answers.Language!.Value, answers.Needs!.Value, answers.Times!.Value) { NeedsNote = answers.NeedsNote, ContactNote = answers.TimesNote },
    };

    private void Suggest(PersonId person, Answers answers)
    {
        if (answers is not { HasSupporter: true, SupporterName: { } name }) return;

        db.Add(new SupporterSuggestion
        {
            Id = Guid.CreateVersion7(),
            Person = person,
            Name = name,
            Phone = answers.SupporterMobile is { } typed ? PhoneNumber.ToE164(typed) : null,
            At = clock.UtcNow(),
        });
    }

    private void Finish(EnrolmentRow enrolment, PersonId person, PersonId volunteer)
    {
        var now = clock.UtcNow();
        (enrolment.Person, enrolment.FinishedAt, enrolment.ChangedAt, enrolment.Answers) = (person, now, now, "");
        db.Add(new SightGrant { Viewer = volunteer, Person = person, Reach = AccessTable.Reach(Relation.Enrolling), Until = system.UtcNow() + Enrolments.Kept });
        due.Add(EndSight.DueKind, enrolment.Id.Value, now + Enrolments.Kept);
    }
}
