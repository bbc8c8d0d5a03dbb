using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Ratings;

/// <summary>What is said to somebody who rated.</summary>
internal static class RatingTexts
{
    private static readonly Wording Words = new(typeof(RatingTexts));

    public static string Thanks(Language language) => Words.In(language, "Thanks");

    /// <summary>Part of a text that asks which of two questions a number answers.</summary>
    public static string Plainly(Language language, int score) => Words.In(language, "Plainly", score);
}
