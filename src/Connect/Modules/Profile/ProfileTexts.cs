using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Profile;

/// <summary>What people are told by text about what is held about them. Neutral: whoever reads over a shoulder learns nothing.</summary>
public static class ProfileTexts
{
    private static readonly Wording Wording = new(typeof(ProfileTexts));

    /// <summary>There is an answer to read.</summary>
    public static string Answered(Language language, string telephone) => Wording.In(language, nameof(Answered), telephone);
}
