using System.Globalization;

namespace Connect.Platform.Texts;

/// <summary>A word of a text: folded for comparing, and where it stands in what the person wrote.</summary>
public readonly record struct TextWord(string Folded, int Start, int End);

/// <summary>
/// Splits what a person typed into words to compare: lower case, without apostrophes, accents of their own and invisible
/// marks. Punctuation, spaces and pictures part words; signs that change a meaning (£ % + =) stay as words.
/// </summary>
public static class TextWords
{
    public static IReadOnlyList<TextWord> In(string text)
    {
        var words = new List<TextWord>();
        var folded = new System.Text.StringBuilder();
        int start = 0, end = 0;
        for (var at = 0; at < text.Length; at++)
        {
            switch (KindOf(text[at]))
            {
                case Kind.Nothing:
                    continue;
                case Kind.Letter:
                    if (folded.Length == 0) start = at;
                    folded.Append(char.ToLowerInvariant(text[at]));
                    end = at + 1;
                    continue;
            }

            Finish();
            if (KindOf(text[at]) == Kind.Sign) words.Add(new(text[at].ToString(), at, at + 1));
        }

        Finish();
        return words;

        void Finish()
        {
            if (folded.Length > 0) words.Add(new(folded.ToString(), start, end));
            folded.Clear();
        }
    }

    /// <summary>The words alone, one space between: " " on both ends lets a phrase be found by its whole words.</summary>
    public static string Joined(string text) => $" {string.Join(' ', In(text).Select(word => word.Folded))} ";

    private static Kind KindOf(char character)
    {
        if (character is '\'' or '’' or '‘' or '`' or '´' or 'ʼ') return Kind.Nothing;
        if (character is '%') return Kind.Sign;

        return char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Kind.Nothing,
            UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol => Kind.Sign,
            _ => char.IsLetterOrDigit(character) ? Kind.Letter : Kind.Break,
        };
    }

    private enum Kind { Letter, Break, Sign, Nothing }
}
