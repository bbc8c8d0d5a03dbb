using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Supporting;

/// <summary>Something that a supporter can ask by text about a person, such as NEXT. The module that knows the answer brings it.</summary>
public interface ISupporterQuestion
{
    /// <summary>The answer, under what is open to the supporter; null when the text asks something else.</summary>
    /// <param name="name">The person's first name.</param>
    Task<SupporterAnswer?> AnswerAsync(SupportCard link, string name, string body, Actor by, Language language, CancellationToken stop);
}

/// <param name="Words">What is texted.</param>
/// <param name="Told">What the words tell of the person, for the log of who saw what; null when they tell nothing.</param>
public sealed record SupporterAnswer(string Words, AuditAct? Told = null)
{
    /// <summary>Words that show something of the person.</summary>
    public static SupporterAnswer Telling(string words, Shown what, PersonId person, Guid? id) =>
        new(words, what.Act(AuditKind.Disclosure, person, id) with { Recipient = "a supporter", Channel = "text" });
}
