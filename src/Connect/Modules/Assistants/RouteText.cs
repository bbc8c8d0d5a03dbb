using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.Assistants;

/// <summary>
/// Whose a text is: crisis words alert whatever else; then STOP, START and HELP; then a command word; then the newest open question
/// that accepts it, unless a worker wrote since; then the worker. What is not clearly a command is never thrown away and never guessed at.
/// </summary>
public sealed class RouteText(
    IEnumerable<IAssistantSkill> skills, AnswerServiceWords service, AnswerQuestions questions, AssistantsOn on, PodPlaces places, Cover cover, PersonCards cards,
    Platform.Recording.Journal journal)
{
    public const string CrisisKind = "text.crisis";

    public async Task<RoutedReply> RunAsync(TextFromPerson text, CancellationToken stop)
    {
        if (CrisisWords.Match(text.Body))
        {
            Alert(text.Person.Id, text.Worker, Actor.ByText(text.Person.Id));

            // A person, not a machine, answers this. The only automatic words are where to find a human voice at once.
            return new([AssistantTexts.Danger(text.Person.Language)]) { ForWorker = true, Essential = true };
        }

        if (ServiceWords.Read(text.Body) is { } word) return await service.RunAsync(text, word, stop);

        if (!text.Person.PhoneProved) return await UnprovedAsync(text, stop);
        if (text.Person.PhoneUse == PhoneUse.SharedNotSafe) return await DiscreetAsync(text, stop);

        if (!await on.OfAnyAsync(text, stop)) return new([]) { ForWorker = true };
        if (await service.IsStoppedAsync(text.Person)) return await StoppedAsync(text, stop);

        return (await CommandAsync(text, stop) ?? await questions.RunAsync(text, stop)) is { IsLeft: false } reply
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
    private async Task<string?> HandOverAsync(TextFromPerson text, CancellationToken stop)
    {
        if (!await on.OfAsync(text, text.Worker, stop)) return null;

        return await cover.DeputyOfAsync(text.Worker) is { } deputy
            ? AssistantTexts.NotUnderstoodAway(text.Person.Language, (await cards.OfAsync(text.Worker, stop)).FirstName, (await cards.OfAsync(deputy, stop)).FirstName)
            : AssistantTexts.NotUnderstood(text.Person.Language);
    }

    /// <summary>What a person wrote on a page: alerts the worker like a text, and says whether to tell the person where help is.</summary>
    public bool AlertIfCrisis(PersonId person, PersonId worker, string body, Actor by)
    {
        if (!CrisisWords.Match(body)) return false;

        Alert(person, worker, by);
        return true;
    }

    private void Alert(PersonId person, PersonId worker, Actor by) =>
        journal.Record(new(CrisisKind, person, person.Value, new { }, worker, Audience: Audience.Team), by);

    // Whoever writes may be a stranger: neutral words only, and the worker reads what they wrote. Works whether the assistant is on or off.
    private async Task<RoutedReply> UnprovedAsync(TextFromPerson text, CancellationToken stop) =>
        await questions.UnprovedAsync(text, stop) is { } reply
            ? new(reply.Bodies) { ForWorker = true, Neutral = true }
            : new([]) { ForWorker = true, Neutral = true, Acknowledge = AssistantTexts.PassedOn(text.Person.Language) };

    // Others may hold the phone: nothing is done on its word, and nothing is told.
    private async Task<RoutedReply> DiscreetAsync(TextFromPerson text, CancellationToken stop) =>
        new([]) { ForWorker = true, Neutral = true, Acknowledge = AssistantTexts.PassedOnSignIn(text.Person.Language, (await places.OfAsync(text.Worker, stop)).Telephone) };

    private async Task<SkillReply?> CommandAsync(TextFromPerson text, CancellationToken stop)
    {
        foreach (var skill in skills)
            if (await skill.CommandAsync(text, stop) is { } reply) return reply;

        return null;
    }
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
