using Connect.Modules.Network;
using Connect.Platform.Access;
using Connect.Platform.Live;

namespace Connect.Modules.Supporting;

/// <summary>The topics of open pages that show what supporters write.</summary>
public static class SupportTopics
{
    /// <summary>Between the two; whoever does not see the person any more is not told.</summary>
    public static LiveTopic Between(SupportId link, PersonId person) => new($"support:{link.Value:n}", person);

    /// <summary>Told to staff alone: the person must not even learn that there is something.</summary>
    public static LiveTopic Confidence(SupportId link) => new($"confidence:{link.Value:n}", null);
}
