using System.Text.Json;
using Connect.Modules.Conversations;
using Connect.Modules.Enrolment.Skill;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Time;

namespace Connect.Modules.Enrolment;

/// <summary>Texts a number on record what its answer shows: the welcome, or whether it is still theirs. Neutral words, whoever has the phone.</summary>
internal sealed class WelcomePerson(ConnectDb db, PersonCards cards, Lines lines, WriteText write, TimeProvider clock)
{
    private static readonly TimeSpan Awaited = TimeSpan.FromDays(14);

    /// <summary>Goes out at once: they are in the room.</summary>
    public Task WelcomeAsync(PersonId person, PersonId worker, CancellationToken stop) => AskAsync(person, worker, ProofQuestion.Welcome, stop);

    public Task AskIfStillTheirsAsync(PersonId person, PersonId worker, CancellationToken stop) => AskAsync(person, worker, ProofQuestion.StillTheirs, stop);

    private async Task AskAsync(PersonId person, PersonId worker, ProofQuestion question, CancellationToken stop)
    {
        var (to, line, now) = (await cards.OfAsync(person, stop), await lines.OfAsync(person, worker, stop), clock.UtcNow());
        db.Add(new OpenQuestion
        {
            Person = person,
            Line = line,
            Skill = ProofSkill.SkillName,
            About = person.Value,
            AcceptsUpTo = 0,
            Facts = JsonSerializer.Serialize(question),
            AskedAt = now,
            ExpiresAt = now + Awaited,
        });
        var body = question == ProofQuestion.Welcome ? EnrolmentTexts.Welcome(to.Language) : EnrolmentTexts.StillTheirs(to.Language);
        await write.RunAsync(new(person, worker, body) { To = to, Line = line, Neutral = true, Unprompted = question == ProofQuestion.StillTheirs },
            new Actor(worker, ActorKind.Assistant), stop);
    }
}
