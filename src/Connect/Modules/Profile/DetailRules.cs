using System.Globalization;
using System.Net.Mail;
using Connect.Modules.People;
using Connect.Platform;

namespace Connect.Modules.Profile;

/// <summary>What can be put on record as a detail. Names go into texts, so they are letters and what joins letters.</summary>
internal static class DetailRules
{
    public const int LongestCalledName = 40, LongestPronouns = 40, LongestName = 100, LongestEmail = 254;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>As it is kept: null where it is taken away.</summary>
    public static Outcome<string?> Read(Detail detail, string? typed, DateOnly today)
    {
        var text = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return detail switch
        {
            Detail.CalledName => Words(text, LongestCalledName, needed: false, "'’-."),
            Detail.Pronouns => Words(text, LongestPronouns, needed: false, "'’-./,"),
            Detail.FirstName or Detail.LastName => Words(text, LongestName, needed: true, "'’-."),
            Detail.Language => Enum.TryParse<Language>(text, out var language) && Enum.IsDefined(language) ? text : ProfileProblems.Empty,
            Detail.BirthDate => Date(text, today),
            _ => Email(text),
        };
    }

    private static Outcome<string?> Words(string text, int longest, bool needed, string joins)
    {
        if (text.Length == 0) return needed ? ProfileProblems.Empty : (string?)null;
        if (text.Length > longest) return ProfileProblems.TooLong;

        return text.All(letter => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter == ' ' || joins.Contains(letter, StringComparison.Ordinal))
            ? text
            : ProfileProblems.Wrong;
    }

    private static Outcome<string?> Date(string text, DateOnly today)
    {
        if (text.Length == 0) return ProfileProblems.Empty;

        return DateOnly.TryParse(text, British, DateTimeStyles.None, out var date) && date < today && date.Year >= 1900
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : ProfileProblems.Wrong;
    }

    private static Outcome<string?> Email(string text)
    {
        if (text.Length == 0) return (string?)null;
        if (text.Length > LongestEmail) return ProfileProblems.TooLong;

        return MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal) ? text : ProfileProblems.Wrong;
    }
}
