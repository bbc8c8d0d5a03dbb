using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Modules.Settings;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Recording;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Assistants;

/// <summary>
/// Whose a text is: crisis words alert whatever else; then STOP, START and HELP; then a command word; then the newest open question
/// that accepts it, or, when another was asked in the same minute that accepts it too, which of them is meant; then the worker. What is not
/// clearly a command is never thrown away and never guessed at.
/// </summary>
public sealed class RouteText(
    ConnectDb db, IEnumerable<IAssistantSkill> skills, StopTexts stopTexts, AssistantSwitch assistant, PodPlaces places, Cover cover, PersonCards cards,
    Platform.Recording.Journal journal, TimeProvider clock)
{
    public const string CrisisKind = "text.crisis";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    private static readonly PerModel<Func<ConnectDb, PersonId, string, DateTime, IAsyncEnumerable<OpenQuestion>>> Recent = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId person, string line, DateTime since) => db.Set<OpenQuestion>()
            .Where(q => q.Person == person && q.Line == line && q.AskedAt > since)
            .OrderByDescending(q => q.Seq).Take(10)));

    public async Task<RoutedReply> RunAsync(TextFromPerson text, CancellationToken stop)
    {
        if (CrisisWords.Match(text.Body))
        {
            Alert(text.Person.Id, text.Worker, Actor.ByText(text.Person.Id));

            // A person, not a machine, answers this. The only automatic words are where to find a human voice at once.
            return new([AssistantTexts.Danger(text.Person.Language)]) { ForWorker = true, Essential = true };
        }

        if (ServiceWords.Read(text.Body) is { } word) return await ServiceAsync(text, word, stop);

        if (!text.Person.PhoneProved) return await UnprovedAsync(text, stop);
        if (text.Person.PhoneUse == PhoneUse.SharedNotSafe) return await DiscreetAsync(text, stop);

        if (!(text.IsAnswered ?? await assistant.IsOnAsync(text.Worker, stop))) return new([]) { ForWorker = true };
        if (text.Person.TextsStopped) return await StoppedAsync(text, stop);

        var reply = await CommandAsync(text, stop) ?? await QuestionAsync(text, stop);
        return reply is not null
            ? new(reply.Bodies) { ForWorker = reply.ForWorker }
            : new([]) { ForWorker = true, Acknowledge = await HandOverAsync(text, stop) };
    }

    // Nothing could be confirmed to a phone whose texts are stopped, so a person sees to it. But the STOP may be forged like what came before
    // it: NOT ME is heard, and its answer goes out.
    private async Task<RoutedReply> StoppedAsync(TextFromPerson text, CancellationToken stop)
    {
        foreach (var skill in skills)
            if (await skill.ObjectionAsync(text, stop) is { } reply) return new(reply.Bodies) { ForWorker = true, Essential = true };

        return new([]) { ForWorker = true };
    }

    // Who will answer, in a word: the team, or while the worker is away whoever answers for them.
    private async Task<string> HandOverAsync(TextFromPerson text, CancellationToken stop) =>
        await cover.DeputyOfAsync(text.Worker) is { } deputy
            ? AssistantTexts.NotUnderstoodAway(text.Person.Language, (await cards.OfAsync(text.Worker, stop)).FirstName, (await cards.OfAsync(deputy, stop)).FirstName)
            : AssistantTexts.NotUnderstood(text.Person.Language);

    /// <summary>What a person wrote on a page: alerts the worker like a text, and says whether to tell the person where help is.</summary>
    public bool AlertIfCrisis(PersonId person, PersonId worker, string body, Actor by)
    {
        if (!CrisisWords.Match(body)) return false;

        Alert(person, worker, by);
        return true;
    }

    private void Alert(PersonId person, PersonId worker, Actor by) =>
        journal.Record(new(CrisisKind, person, person.Value, new { }, worker, Audience: Audience.Team), by);

    private async Task<RoutedReply> ServiceAsync(TextFromPerson text, ServiceWord word, CancellationToken stop)
    {
        var by = Actor.ByText(text.Person.Id);
        var language = text.Person.Language;
        switch (word)
        {
            case ServiceWord.Stop:
                await stopTexts.RunAsync(text.Person.Id, text.Worker, stopped: true, by, stop);
                return new([AssistantTexts.Stopped(language)]) { Essential = true, ForWorker = true };
            case ServiceWord.Start:
                await stopTexts.RunAsync(text.Person.Id, text.Worker, stopped: false, by, stop);
                return new([AssistantTexts.Started(language)]) { Essential = true };
            default:
                return new([AssistantTexts.Help(language, (await places.OfAsync(text.Worker, stop)).Telephone)]) { Neutral = true };
        }
    }

    // Whoever writes may be a stranger: neutral words only, and the worker reads what they wrote. Works whether the assistant is on or off.
    private async Task<RoutedReply> UnprovedAsync(TextFromPerson text, CancellationToken stop)
    {
        foreach (var question in await RecentAsync(text, stop))
        {
            var skill = skills.FirstOrDefault(skill => skill.Name == question.Skill && skill.AnswersUnproved);
            if (skill is not null && !IsStale(question, clock.UtcNow()) && await skill.AnswerAsync(text, question, stale: false, stop) is { } reply)
                return new(reply.Bodies) { ForWorker = true, Neutral = true };
        }

        return new([]) { ForWorker = true, Neutral = true, Acknowledge = AssistantTexts.PassedOn(text.Person.Language) };
    }

    // Others may hold the phone: nothing is done on its word, and nothing is told.
    private async Task<RoutedReply> DiscreetAsync(TextFromPerson text, CancellationToken stop) =>
        new([]) { ForWorker = true, Neutral = true, Acknowledge = AssistantTexts.PassedOnSignIn(text.Person.Language, (await places.OfAsync(text.Worker, stop)).Telephone) };

    private async Task<SkillReply?> CommandAsync(TextFromPerson text, CancellationToken stop)
    {
        foreach (var skill in skills)
            if (await skill.CommandAsync(text, stop) is { } reply) return reply;

        return null;
    }

    private async Task<SkillReply?> QuestionAsync(TextFromPerson text, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var questions = await RecentAsync(text, stop);

        if (AskWhich(text, questions.Where(question => !IsStale(question, now))) is { } which) return which;

        // The open ones, newest first; then the newest of all if it is over, so that a late number gets an answer and not a guess.
        foreach (var question in questions.Where(question => !IsStale(question, now)).Concat(questions.Take(1).Where(question => IsStale(question, now))))
        {
            var skill = skills.FirstOrDefault(skill => skill.Name == question.Skill);
            if (skill is not null && await skill.AnswerAsync(text, question, IsStale(question, now), stop) is { } reply) return reply;
        }

        return null;
    }

    // Read to the end before any is answered: an answer writes on the same connection.
    private async Task<List<OpenQuestion>> RecentAsync(TextFromPerson text, CancellationToken stop) =>
        await Recent.For(db)(db, text.Person.Id, text.Line, clock.UtcNow() - Remembered).ToListAsync(stop);

    // The newest wins, since it is what the person has just read; but of two that came together nobody knows which was read last.
    private SkillReply? AskWhich(TextFromPerson text, IEnumerable<OpenQuestion> open)
    {
        var meant = open
            .Select(question => (question.Skill, question.AskedAt, Words: skills.FirstOrDefault(skill => skill.Name == question.Skill)?.Plainly(text, question)))
            .Where(question => question.Words is not null)
            .DistinctBy(question => question.Skill).ToList();
        return meant is [var newest, var other, ..] && newest.AskedAt - other.AskedAt <= AtOnce
            ? new(AssistantTexts.WhichQuestion(text.Person.Language, newest.Words!, other.Words!))
            : null;
    }

    private static bool IsStale(OpenQuestion question, DateTime now) => question.ClosedAt is not null || question.ExpiresAt < now;
}

/// <summary>What to send back, and whether the worker must read the text.</summary>
public sealed record RoutedReply(IReadOnlyList<string> Bodies)
{
    public bool ForWorker { get; init; }

    /// <summary>Sent at most once a day: tells the person that the text went to their team.</summary>
    public string? Acknowledge { get; init; }

    /// <summary>Tells nothing of anybody, so that it may go to a number that is not known to reach the person.</summary>
    public bool Neutral { get; init; }

    /// <summary>Goes out even to a phone that said STOP.</summary>
    public bool Essential { get; init; }
}
