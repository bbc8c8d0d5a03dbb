using System.Text.RegularExpressions;

namespace Connect.Modules.Ratings;

/// <summary>An answer to a feedback request: 1 to 5, and what the person added in their own words, without control characters.</summary>
internal sealed partial record RatingReply(int Score, string? Comment)
{
    private static readonly string[] English = ["one", "two", "three", "four", "five"];
    private static readonly string[] Welsh = ["un", "dau", "tri", "pedwar", "pump"];

    /// <summary>Null when the text does not begin with a rating: "5pm ok?", "3 o'clock", "1 2" and "10" are for the worker.</summary>
    public static RatingReply? Read(string text)
    {
        var match = Digit.Match(text);
        if (!match.Success) match = Word.Match(text);
        if (!match.Success) return null;

        var comment = match.Groups["comment"].Value;
        return OtherMeaning.IsMatch(comment) ? null : new RatingReply(ValueOf(match.Groups["score"].Value), Tidy(comment));
    }

    /// <summary>"RATE 4", "SGORIO 4 wedi helpu": a rating and nothing else, whatever other questions are open.</summary>
    public static RatingReply? ReadCommand(string text) => Command.Match(text) is { Success: true } match ? Read(match.Groups["rest"].Value) : null;

    private static int ValueOf(string score)
    {
        var word = score.ToLowerInvariant();
        return word[0] is >= '1' and <= '5'
            ? word[0] - '0'
            : 1 + Math.Max(Array.IndexOf(English, word), Array.IndexOf(Welsh, word));
    }

    private static string? Tidy(string comment)
    {
        var kept = string.Concat(comment.Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
        return kept.Length == 0 ? null : kept;
    }

    [GeneratedRegex(@"^\s*(rate|sgorio)\W*\s(?<rest>.+)$", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Command { get; }

    // A digit may be dressed as a keycap, and may say out of what. Then a mark, a space, a picture or the end: never a letter,
    // a further digit, or a mark that makes it a time, a range or a question.
    [GeneratedRegex("""
        ^[\s"'“”‘’(\#*]*
        (?<score>[1-5])[\uFE0F\u20E3]*
        (\s*/\s*5(?!\d) | \s+out\s+of\s+(5(?!\d)|five\b))?
        (?![\p{L}\p{N}/?%+=°]) (?![.,:\-–]\d)
        [\s.,:;!)*\-–—"”’]*
        (?<comment>.*)$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Digit { get; }

    // "One thing I wanted to ask" is no rating, so after a word only a mark or thanks begins a comment.
    [GeneratedRegex("""
        ^[\s"'“”‘’(*]*
        (?<score>one|two|three|four|five|un|dau|tri|pedwar|pump)\b
        (\s+out\s+of\s+(5|five)\b)?
        \s* ( $ | [.,:;!)*\-–—"”]+\s* | (?=(thanks|thank\syou|ta|cheers|diolch)\b) )
        (?<comment>.*)$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    // How long, when, how many, which: the number was no score.
    [GeneratedRegex("""
        ^( \d | [/?%+=£$€] | (one|two|three|four|five|six|seven|eight|nine|ten)\b
         | (am|pm|yb|yp|o\W?\s?clock|ish|st|nd|rd|th)\b
         | (secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|wks?|months?|years?|yrs?|times?|miles?|quid|pounds?|p|percent)\b
         | (of|out|past|till?|until|more|less|other|others|people|kids|children|things?|be|b|the)\b
         | (or|to|and|maybe|-|–)\s*(\d|one\b|two\b|three\b|four\b|five\b)
         | (jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\b )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherMeaning { get; }
}
