using Connect.Platform.Time;

namespace Connect.Modules.Profile;

/// <summary>The time in which a request about one's own record is answered: to the same day of the next month, end of that London day.</summary>
public static class OneMonth
{
    public static DateTime After(DateTime asked) => UkTime.ToUtc(UkTime.ToLocal(asked).Date.AddMonths(1).AddDays(1).AddSeconds(-1));
}
