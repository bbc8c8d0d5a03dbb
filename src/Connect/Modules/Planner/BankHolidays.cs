using System.Collections.Frozen;
using System.Globalization;

namespace Connect.Modules.Planner;

/// <summary>
/// The bank holidays of England, 2024 to 2036, from <c>bank-holidays.csv</c>: as announced on GOV.UK, and for later years as
/// the Banking and Financial Dealings Act 1971 gives them. A day outside those years is never one.
/// </summary>
public static class BankHolidays
{
    private static readonly FrozenDictionary<DateOnly, string> Names = Read();

    public static bool IsBankHoliday(DateOnly date) => Names.ContainsKey(date);

    /// <summary>Such as "Easter Monday"; null on any other day.</summary>
    public static string? NameOf(DateOnly date) => Names.GetValueOrDefault(date);

    /// <summary>The next ones from a date on.</summary>
    public static IEnumerable<DateOnly> After(DateOnly date, int atMost) => All.Where(day => day >= date).Take(atMost);

    internal static IEnumerable<DateOnly> All => Names.Keys.Order();

    private static FrozenDictionary<DateOnly, string> Read()
    {
        using var data = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.csv")!;
        using var reader = new StreamReader(data);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .ToFrozenDictionary(cells => DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells => cells[1]);
    }
}
