using Connect.Modules.Caseload;
using Connect.Platform;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Caseload;

public sealed class TransferTextsTests
{
    private static readonly DateTime Monday = new(2027, 3, 29, 8, 0, 0, DateTimeKind.Utc);

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_keeps_the_rules(Language language) => Assert.All(Texts(language), text =>
    {
        TextRules.Keep(text, language);
        TextRules.AsksOnlyForWordsWeKnow(text);
    });

    [Fact]
    public void Every_English_text_can_be_read_at_ten() => Assert.All(Texts(Language.English), TextRules.CanBeReadAtTen);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_names_both_workers(Language language) => Assert.All(Texts(language), text =>
    {
        Assert.Contains("Priya", text, StringComparison.Ordinal);
        Assert.Contains("Sam", text, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_wording_has_its_Welsh() => TextRules.HasItsWelsh(typeof(TransferTexts));

    private static IEnumerable<string> Texts(Language language)
    {
        DateTime[][] counts = [[], [Monday], [Monday, Monday.AddHours(1)]];
        foreach (var then in Enum.GetValues<AppointmentsThen>())
            foreach (var moved in counts)
                foreach (var kept in counts)
                    yield return TransferTexts.Body(language, "Sam", "Priya", then, moved, kept);
    }
}
