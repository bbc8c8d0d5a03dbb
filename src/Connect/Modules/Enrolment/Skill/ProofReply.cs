using System.Globalization;
using System.Text;
using Connect.Platform.Texts;

namespace Connect.Modules.Enrolment.Skill;

/// <summary>Reads answers to "reply OK" and to "is this still yours?".</summary>
internal static class ProofReply
{
    // A word that may mean that a stranger has the phone. Erring this way costs one more question; erring the other way tells a stranger.
    private static readonly HashSet<string> Doubts =
    [
        "no", "not", "nope", "nah", "wrong", "who", "whos", "whose", "what", "spam", "scam", "mistake", "sold", "unknown",
        "na", "nage", "nid", "ddim", "anghywir", "pwy", "beth", "camgymeriad",
    ];

    public static bool Denies(string text) => TextWords.In(text).Any(word => Doubts.Contains(word.Folded));

    /// <summary>The first name, alone or in a few words: "it's Alex". Somebody who got the number later does not know it, and no text tells it.</summary>
    public static bool IsName(string text, string firstName)
    {
        var (words, name) = (TextWords.In(text), TextWords.In(firstName));
        return words.Count <= 6 && name.Count > 0 && words.Any(word => Folded(word.Folded) == Folded(name[0].Folded));
    }

    private static string Folded(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
