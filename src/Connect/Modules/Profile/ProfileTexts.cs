using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Profile;

/// <summary>What people are told by text about what is held about them. Neutral: whoever reads over a shoulder learns nothing.</summary>
public static class ProfileTexts
{
    private static readonly Wording Wording = new(typeof(ProfileTexts));

    /// <summary>There is an answer to read.</summary>
    public static string Answered(Language language, string telephone) => Wording.In(language, nameof(Answered), telephone);

    internal static string EmailSubject(Language language) => Wording.In(language, nameof(EmailSubject));

    /// <summary>The link that proves an address.</summary>
    internal static string EmailLink(Language language, string link) => Wording.In(language, nameof(EmailLink), link);

    /// <summary>To the old address.</summary>
    internal static string EmailChanged(Language language) => Wording.In(language, nameof(EmailChanged));
}
