using System.Globalization;

namespace Connect.Modules.Booking.Skill;

/// <summary>The numbers of a list as people write them: 1 to 99 in digits, one to twenty and un to deg in words.</summary>
internal static class BookingNumbers
{
    private static readonly string[] English =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Welsh = ["un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg"];

    private static readonly string[] WelshFeminine = ["", "dwy", "tair", "pedair"];

    /// <summary>The number, or null when the folded word is not one of them.</summary>
    public static int? Read(string word)
    {
        if (word.Length is 1 or 2 && word.All(char.IsAsciiDigit))
            return int.Parse(word, CultureInfo.InvariantCulture) is > 0 and var number ? number : null;

        foreach (var names in new[] { English, Welsh, WelshFeminine })
        {
            if (word.Length > 0 && Array.IndexOf(names, word) is >= 0 and var index) return index + 1;
        }

        return null;
    }
}
