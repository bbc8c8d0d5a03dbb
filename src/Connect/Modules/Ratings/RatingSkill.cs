using System.Text.Json;
using Connect.Modules.Assistants;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Ratings;

/// <summary>Takes "5 really helped" as the answer to the latest request for a rating. Late or unrelated numbers are left to others.</summary>
internal sealed class RatingSkill(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock) : IAssistantSkill
{
    public string Name => AskForRating.Skill;

    /// <summary>"RATE 4": the latest request on this line and no other question. With none open it is no command.</summary>
    public async Task<SkillReply?> CommandAsync(TextFromPerson text, CancellationToken stop) =>
        RatingReply.ReadCommand(text.Body) is { } reply && await OpenAsync(text, stop) is { } question ? Keep(text, question, reply) : null;

    public Task<SkillReply?> AnswerAsync(TextFromPerson text, OpenQuestion question, bool stale, CancellationToken stop) =>
        Task.FromResult(stale || RatingReply.Read(text.Body) is not { } reply ? null : Keep(text, question, reply));

    /// <summary>Thanked again for the same; a second thought is for the worker, and no answer to an older question of another kind.</summary>
    public async Task<SkillReply?> AgainAsync(TextFromPerson text, OpenQuestion question, CancellationToken stop)
    {
        if (RatingReply.Read(text.Body) is not { } reply) return null;
        if (await OpenAsync(text, stop) is { } other) return Keep(text, other, reply);

        var isSame = reply.Comment is null && await db.Set<Rating>().AnyAsync(r => r.About == question.About && r.Score == reply.Score, stop);
        return isSame ? new(RatingTexts.Thanks(text.Person.Language)) : SkillReply.Left;
    }

    public bool Reads(TextFromPerson text) => RatingReply.Read(text.Body) is not null;

    public string? Plainly(TextFromPerson text, OpenQuestion question) =>
        RatingReply.Read(text.Body) is { } reply ? RatingTexts.Plainly(text.Person.Language, reply.Score) : null;

    private Task<OpenQuestion?> OpenAsync(TextFromPerson text, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<OpenQuestion>().AsTracking()
            .Where(q => q.Person == text.Person.Id && q.Line == text.Line && q.Skill == Name && q.ClosedAt == null && q.ExpiresAt >= now)
            .OrderByDescending(q => q.Seq).FirstOrDefaultAsync(stop);
    }

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
