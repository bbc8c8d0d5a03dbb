using Connect.Platform.Texts;
using CsCheck;

namespace Connect.Tests.Platform.Texts;

public class TextPartsTests
{
    private static readonly Gen<string> PhoneText =
        Gen.OneOf("a", "Z", "5", " ", "\n", "£", "é", "€", "[", "~", "|").Array[0, 700].Select(string.Concat);

    private static readonly Gen<string> AnyText =
        Gen.OneOf("a", "€", "ŵ", "’", "😀", "👍", "ש", "\0", "\ud83d", "\ude00").Array[0, 300].Select(string.Concat);

    public static TheoryData<string, int, int> WorkedCounts => new()
    {
        { "", 1, 0 },
        { Many('a', 160), 1, 160 },
        { Many('a', 161), 2, 161 },
        { Many('a', 158) + "€", 1, 160 },
        { Many('a', 159) + "€", 2, 161 },
        { Many('a', 306), 2, 306 },
        { Many('a', 307), 3, 307 },
        { Many('a', 152) + "€" + Many('a', 152), 3, 306 },
        { Many('a', 918), 6, 918 },
        { Many('ŵ', 70), 1, 70 },
        { Many('ŵ', 71), 2, 71 },
        { Many('a', 68) + "😀", 1, 70 },
        { Many('a', 69) + "😀", 2, 71 },
        { Many('a', 66) + "😀" + Many('a', 66), 3, 134 },
    };

    [Theory]
    [MemberData(nameof(WorkedCounts))]
    public void The_worked_counts_hold(string body, int parts, int units)
    {
        var count = TextParts.Count(body);

        Assert.Equal((parts, units), (count.Parts, count.Units));
    }

    [Theory]
    [InlineData("plain", false, null, 155)]
    [InlineData("", false, null, 160)]
    [InlineData("a’b😀", true, "’", 65)]
    [InlineData("ok 😀", true, "😀", 65)]
    [InlineData("back`tick", true, "`", 61)]
    [InlineData("\u001b", true, "\u001b", 69)]
    [InlineData("ça", true, "ç", 68)]
    public void It_names_the_character_that_makes_a_text_dear_and_what_is_left(string body, bool ucs2, string? first, int left)
    {
        var count = TextParts.Count(body);

        Assert.Equal((ucs2, first, left), (count.IsUcs2, count.FirstUcs2Character, count.LeftInLastPart));
    }

    [Fact]
    public void The_alphabet_has_128_places_less_the_escape_and_ten_more_behind_it()
    {
        var all = Enumerable.Range(0, char.MaxValue + 1).GroupBy(c => GsmAlphabet.Septets((char)c)).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(127, all[1]);
        Assert.Equal(10, all[2]);
    }

    [Fact]
    public void Phone_text_is_packed_greedily() => PhoneText.Sample(body => Agrees(body, ucs2: false));

    [Fact]
    public void Any_other_text_is_packed_greedily() =>
        AnyText.Where(body => body.Any(c => GsmAlphabet.Septets(c) == 0)).Sample(body => Agrees(body, ucs2: true));

    // The oracle cuts real chunks off the front: the longest prefix that fits and does not end inside a pair.
    private static bool Agrees(string body, bool ucs2)
    {
        var wire = ucs2 ? body : string.Concat(body.Select(c => "\f^{}\\[~]|€".Contains(c, StringComparison.Ordinal) ? "\u001b" + c : $"{c}"));
        var (alone, joined) = ucs2 ? (70, 67) : (160, 153);
        var chunks = new List<string>();
        for (var rest = wire; rest.Length > 0; rest = rest[chunks[^1].Length..])
        {
            var size = Math.Min(wire.Length <= alone ? alone : joined, rest.Length);
            if (size < rest.Length && (rest[size - 1] == '\u001b' || char.IsHighSurrogate(rest[size - 1]) && char.IsLowSurrogate(rest[size]))) size--;
            chunks.Add(rest[..size]);
        }

        var last = chunks.Count == 0 ? 0 : chunks[^1].Length;
        var count = TextParts.Count(body);
        return count.Parts == Math.Max(1, chunks.Count)
            && count.Units == wire.Length
            && count.IsUcs2 == ucs2
            && count.LeftInLastPart == (wire.Length <= alone ? alone : joined) - last;
    }

    private static string Many(char letter, int times) => new(letter, times);
}
