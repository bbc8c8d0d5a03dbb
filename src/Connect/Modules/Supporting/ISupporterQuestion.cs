using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Access;

namespace Connect.Modules.Supporting;

/// <summary>Something that a supporter can ask by text about a person, such as NEXT. The module that knows the answer brings it.</summary>
public interface ISupporterQuestion
{
    /// <summary>The words of the answer, under what is open to the supporter; null when the text asks something else.</summary>
    /// <param name="name">The person's first name.</param>
    Task<string?> AnswerAsync(SupportCard link, string name, string body, Actor by, Language language, CancellationToken stop);
}
