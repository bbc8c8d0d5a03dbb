using CsCheck;

namespace Connect.Tests.Given;

/// <summary>Texts as phones send them and as nobody should.</summary>
internal static class AnyText
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOf("book", "BOOK4", "4", "four", "more", "not me", "stop", "5", "5/5", "out of", "kill", "o'clock", " ", "\n", ".", "/", "'", "’"),
        Gen.OneOf("\0", "\u001b", "\u202e", "\u200f", "\ufeff", "שלום", "مرحبا", "ŵ", "İ", "ß", "😀", "4\ufe0f\u20e3", "\ud83d", "\ude00", "٤", "e\u0301"),
        Gen.Char[char.MinValue, char.MaxValue].Select(letter => letter.ToString()));

    private static readonly Gen<string> Texts = Pieces.Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> LongTexts = Pieces.Array[1_600].Select(pieces => string.Concat(pieces)[..1_600]);

    public static void Sample(Func<string, bool> holds)
    {
        Texts.Sample(holds, iter: 5_000);
        LongTexts.Sample(holds, iter: 100);
    }

    /// <summary>The words in any case, with spaces and punctuation that mean nothing around and between them.</summary>
    public static Gen<string> Dressed(string[] words)
    {
        var gap = Gen.OneOf(" ", "  ", "\n", ", ", ". ", " - ", "! ", "\u00a0");
        return Gen.Select(Gen.Bool.Array[20], gap.Array[words.Length + 1], (upper, gaps) =>
        {
            var at = 0;
            var cased = words.Select(word => string.Concat(word.Select(letter => upper[at++ % 20] ? char.ToUpperInvariant(letter) : letter)));
            return gaps[0] + string.Concat(cased.Zip(gaps.Skip(1), (word, after) => word + after));
        });
    }

    /// <summary>One to six of the words.</summary>
    public static Gen<string> Sentence(string[] words) => Gen.OneOf(words).Array[1, 6].Select(chosen => string.Join(' ', chosen));
}
