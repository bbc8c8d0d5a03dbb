using System.Text.Json;
using Connect.Modules.Assistants;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Time;

namespace Connect.Modules.Ratings;

/// <summary>Takes "5 really helped" as the answer to the latest request for a rating. Late or unrelated numbers are left to others.</summary>
internal sealed class RatingSkill(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock) : IAssistantSkill
{
    public string Name => AskForRating.Skill;

    public Task<SkillReply?> CommandAsync(TextFromPerson text, CancellationToken stop) => Task.FromResult<SkillReply?>(null);

    public Task<SkillReply?> AnswerAsync(TextFromPerson text, OpenQuestion question, bool stale, CancellationToken stop) =>
        Task.FromResult(stale || RatingReply.Read(text.Body) is not { } reply ? null : Keep(text, question, reply));

    private SkillReply Keep(TextFromPerson text, OpenQuestion question, RatingReply reply)
    {
        var worker = new PersonId(JsonSerializer.Deserialize<RatedFacts>(question.Facts)!.Worker);
        db.Add(new Rating
        {
            About = question.About,
            Person = text.Person.Id,
            Worker = worker,
            Score = reply.Score,
            Comment = reply.Comment,
            At = clock.UtcNow(),
        });
        db.Attach(question);
        question.ClosedAt = clock.UtcNow();
        journal.Record(new(RatingLine.Kind, text.Person.Id, question.About, new RatingFacts(reply.Score, reply.Comment), worker), Actor.ByText(text.Person.Id));
        audit.Record(RatingShown.Whole.Act(AuditKind.Collection, text.Person.Id, question.About), Actor.ByText(text.Person.Id));
        return new(RatingTexts.Thanks(text.Person.Language));
    }
}
