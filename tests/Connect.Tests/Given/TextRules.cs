using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Connect.Modules.Assistants;
using Connect.Modules.Booking.Skill;
using Connect.Modules.Invitations;
using Connect.Modules.Ratings;
using Connect.Modules.Supporting.ByText;
using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Tests.Given;

/// <summary>The rules that every text to a person keeps, whichever module wrote it.</summary>
internal static partial class TextRules
{
    // What would tell a stranger who reads the phone more than that there is an appointment.
    private static readonly string[] Telling =
    [
        "probation", "offence", "offender", "order", "licence", "programme", "breach", "drug", "hostel", "officer", "court", "prison", "crime",
        "criminal", "sentence", "supervision", "case", "risk", "must attend",
        "prawf", "trosedd", "troseddwr", "gorchymyn", "trwydded", "rhaglen", "cyffuriau", "hostel", "swyddog", "llys", "carchar", "goruchwyliaeth",
    ];

    private static readonly string[] OptOuts = ["CANCEL", "END", "QUIT", "YES", "STOPALL", "UNSUBSCRIBE", "OPTOUT", "UNSTOP", "INFO"];

    public static void Keep(string text, Language language, bool tellsHowToStop = false)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToList();
        var parts = TextParts.Count(text);

        Assert.StartsWith("Connect: ", text, StringComparison.Ordinal);
        Assert.False(parts.IsUcs2, $"{parts.FirstUcs2Character} is not in the phone alphabet: {text}");
        Assert.True(parts.Parts <= (language == Language.English ? 1 : 2), $"{parts.Units} units: {text}");
        Assert.DoesNotContain(words, word => Telling.Contains(word, StringComparer.OrdinalIgnoreCase));
        Assert.DoesNotContain(words, word => OptOuts.Contains(word));
        Assert.DoesNotContain("http", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\{\d", text);
        if (!tellsHowToStop) Assert.DoesNotContain(words, word => word is "STOP" or "STOPIO");
    }

    /// <summary>Every word in capitals is one that we read, so nobody is asked for what we do not understand.</summary>
    public static void AsksOnlyForWordsWeKnow(string text)
    {
        foreach (var asked in Capitals().Matches(text).Select(match => match.Value))
            Assert.True(BookingWords.Read(asked) is not null || ServiceWords.Read(asked) is not null || RatingReply.ReadCommand(asked) is not null || AgreementWords.Read(asked) is not null || SupportTextWords.Read(asked) is not null, $"\"{asked}\" in: {text}");
    }

    /// <summary>By the Flesch-Kincaid grade, which is a reading age less five, and by the longest sentence.</summary>
    public static void CanBeReadAtTen(string text)
    {
        var plain = text.Replace("Connect: ", "", StringComparison.Ordinal);
        var sentences = SentenceEnds().Split(plain).Select(sentence => Words().Count(sentence)).Where(words => words > 0).ToList();
        var words = Words().Matches(plain).Select(match => match.Value).ToList();
        var grade = 0.39 * sentences.Average() + 11.8 * words.Average(Syllables) - 15.59;

        Assert.True(grade <= 5, $"Grade {grade:0.0}: {text}");
        Assert.True(sentences.Max() <= 20, $"A sentence of {sentences.Max()} words: {text}");
    }

    /// <summary>Both resource files have the same names, and no wording of one is left standing in the other.</summary>
    public static void HasItsWelsh(Type texts)
    {
        var resources = new ResourceManager(texts);
        var (english, welsh) = (Wordings(resources, CultureInfo.InvariantCulture), Wordings(resources, CultureInfo.GetCultureInfo("cy")));

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys, welsh.Keys);
        Assert.All(english, wording => Assert.NotEqual(wording.Value, welsh[wording.Key]));
        Assert.All(english, wording => Assert.Equal(Places(wording.Value), Places(welsh[wording.Key])));
    }

    private static SortedDictionary<string, string> Wordings(ResourceManager resources, CultureInfo culture) => new(
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!), StringComparer.Ordinal);

    private static IEnumerable<string> Places(string wording) => Placeholders().Matches(wording).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static int Syllables(string word) => Math.Max(1, VowelGroups().Count(SilentEnd().Replace(word.ToLowerInvariant(), "")));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(NOT ME|NID FI|\p{Lu}{2,}( \d+)?)(?!\p{L})")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"[.?!\n](\s|$)|\n")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex VowelGroups();

    [GeneratedRegex("(?<=[aeiouy].*[^l])e$|(?<=[^td])ed$")]
    private static partial Regex SilentEnd();
}
