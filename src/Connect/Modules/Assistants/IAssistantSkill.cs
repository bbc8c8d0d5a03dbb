using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Questions;

namespace Connect.Modules.Assistants;

/// <summary>Something that a worker's assistant can do by text. The module that can do it brings it.</summary>
public interface IAssistantSkill
{
    /// <summary>As kept with the open questions it asks.</summary>
    string Name { get; }

    /// <summary>
    /// Whether it may answer a number that is not known to reach the person: only what shows that it does, and tells nothing.
    /// </summary>
    bool AnswersUnproved => false;

    /// <summary>Answers a text that is clearly a command of this skill; null when it is not.</summary>
    Task<SkillReply?> CommandAsync(TextFromPerson text, CancellationToken stop);

    /// <summary>
    /// Answers a text that says that something was done in the person's name and not by them; null when it does not. Heard from a phone whose
    /// texts are stopped too: whoever forged the one may have forged the STOP after it.
    /// </summary>
    Task<SkillReply?> ObjectionAsync(TextFromPerson text, CancellationToken stop) => Task.FromResult<SkillReply?>(null);

    /// <summary>
    /// Answers a text as the answer to a question that this skill asked; null when it is none.
    /// <paramref name="stale"/>: the question was answered or has expired, and a guess must not be made.
    /// </summary>
    Task<SkillReply?> AnswerAsync(TextFromPerson text, OpenQuestion question, bool stale, CancellationToken stop);

    /// <summary>
    /// Answers a text that would have answered this question, which was answered a moment ago: what was said is said again. Null when it is another
    /// answer, which an older question may await.
    /// </summary>
    Task<SkillReply?> AgainAsync(TextFromPerson text, OpenQuestion question, CancellationToken stop) => Task.FromResult<SkillReply?>(null);

    /// <summary>Whether a text can be the answer to any question of this skill.</summary>
    bool Reads(TextFromPerson text);

    /// <summary>
    /// How to say what this text says as the answer to this open question, so that nothing else can be meant: "BOOK 3 to book that time".
    /// Null when it does not answer it.
    /// </summary>
    string? Plainly(TextFromPerson text, OpenQuestion question);
}

/// <summary>A text, and who is meant by it.</summary>
/// <param name="Worker">The worker on whose line it came; the first of <paramref name="Sharing"/>.</param>
/// <param name="Sharing">Every worker whom this person reaches on that line: more than one when the pool of lines is too small.</param>
public sealed record TextFromPerson(PersonCard Person, PersonId Worker, IReadOnlyList<PersonId> Sharing, string Line, string Body)
{
    /// <summary>The question that was asked last on that line, open or not, if whoever received the text has read it already.</summary>
    public OpenQuestion? Newest { get; init; }

    /// <summary>Whether that has been read, so that nothing in its place means that nothing was ever asked there.</summary>
    public bool IsNewestKnown { get; init; }

    /// <summary>Whether the worker's assistant answers, if whoever received the text has asked that already.</summary>
    public bool? IsAnswered { get; init; }
}

/// <summary>What the assistant writes back.</summary>
public sealed record SkillReply(params IReadOnlyList<string> Bodies)
{
    /// <summary>The worker must read the text as well.</summary>
    public bool ForWorker { get; init; }

    /// <summary>Nobody but the worker can tell what it means.</summary>
    public static readonly SkillReply Left = new() { IsLeft = true };

    internal bool IsLeft { get; private init; }
}
