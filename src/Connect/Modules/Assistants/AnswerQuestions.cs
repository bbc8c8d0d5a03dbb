using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Assistants;

/// <summary>
/// A text as the answer to what was asked on its line: the newest open question that accepts it, or, when another was asked in the same minute that
/// accepts it too, which of them is meant. What a worker wrote themselves is newer than the questions before it: the text may answer that, so it is theirs.
/// </summary>
public sealed class AnswerQuestions(ConnectDb db, IEnumerable<IAssistantSkill> skills, IWrittenByWorkers written, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    private static readonly PerModel<Func<ConnectDb, PersonId, string, DateTime, IAsyncEnumerable<OpenQuestion>>> Recent = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId person, string line, DateTime since) => db.Set<OpenQuestion>()
            .Where(q => q.Person == person && q.Line == line && q.AskedAt > since)
            .OrderByDescending(q => q.Seq).Take(10)));

    public async Task<SkillReply?> RunAsync(TextFromPerson text, CancellationToken stop)
    {
        var questions = await ReadAsync(text, stop);
        if (questions.Count == 0) return null;

        return AskWhich(text, questions.Where(IsOpen))
            ?? await NewestAsync(text, questions, stop)
            // A late number gets an answer and not a guess.
            ?? (IsOpen(questions[0]) ? null : await AnswerAsync(text, questions[0], stale: true, stop));
    }

    /// <summary>The same for a number that is not known to reach the person: only what shows that it does.</summary>
    public async Task<SkillReply?> UnprovedAsync(TextFromPerson text, CancellationToken stop)
    {
        foreach (var question in await RecentAsync(text, stop))
            if (IsOpen(question) && SkillOf(question) is { AnswersUnproved: true } && await AnswerAsync(text, question, stale: false, stop) is { } reply) return reply;

        return null;
    }

    private async Task<List<OpenQuestion>> ReadAsync(TextFromPerson text, CancellationToken stop)
    {
        if (!skills.Any(skill => skill.Reads(text))) return [];

        var questions = await RecentAsync(text, stop);
        if (questions.Count > 0 && await written.LastAsync(text.Person.Id, text.Sharing, questions[^1].AskedAt, stop) is { } last)
            questions.RemoveAll(question => question.AskedAt < last);
        return questions;
    }

    // Read to the end before any is answered: an answer writes on the same connection.
    private async Task<List<OpenQuestion>> RecentAsync(TextFromPerson text, CancellationToken stop) =>
        await Recent.For(db)(db, text.Person.Id, text.Line, clock.UtcNow() - Remembered).ToListAsync(stop);

    // The newest wins, since it is what the person has just read; but of two that came together nobody knows which was read last.
    private SkillReply? AskWhich(TextFromPerson text, IEnumerable<OpenQuestion> open)
    {
        var meant = open
            .Select(question => (question.Skill, question.AskedAt, Words: SkillOf(question)?.Plainly(text, question)))
            .Where(question => question.Words is not null)
            .DistinctBy(question => question.Skill).ToList();
        return meant is [var newest, var other, ..] && newest.AskedAt - other.AskedAt <= AtOnce
            ? new(AssistantTexts.WhichQuestion(text.Person.Language, newest.Words!, other.Words!))
            : null;
    }

    // What was answered just now comes before what was asked before it: the same answer, sent twice, must not answer another question.
    private async Task<SkillReply?> NewestAsync(TextFromPerson text, List<OpenQuestion> questions, CancellationToken stop)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            var isLatest = seen.Add(question.Skill);
            var reply = IsOpen(question) ? await AnswerAsync(text, question, stale: false, stop)
                : isLatest && question.ClosedAt > clock.UtcNow() - JustNow && SkillOf(question) is { } skill ? await skill.AgainAsync(text, question, stop)
                : null;
            if (reply is not null) return reply;
        }

        return null;
    }

    private async Task<SkillReply?> AnswerAsync(TextFromPerson text, OpenQuestion question, bool stale, CancellationToken stop) =>
        SkillOf(question) is { } skill ? await skill.AnswerAsync(text, question, stale, stop) : null;

    private IAssistantSkill? SkillOf(OpenQuestion question) => skills.FirstOrDefault(skill => skill.Name == question.Skill);

    private bool IsOpen(OpenQuestion question) => question.IsOpenAt(clock.UtcNow());
}
