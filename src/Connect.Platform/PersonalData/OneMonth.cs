using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Platform.PersonalData;

/// <summary>
/// The time in which a request about one's own record is answered (UK GDPR Article 12(3)): to the same day of the next month, end of that London day. One
/// clock for corrections, copies and erasures.
/// </summary>
public static class OneMonth
{
    /// <summary>What the last reminder says is left.</summary>
    public const string Over = "over";

    public static DateTime After(DateTime asked) => UkTime.ToUtc(UkTime.ToLocal(asked).Date.AddMonths(1).AddDays(1).AddSeconds(-1));

    /// <summary>Those who are to answer are reminded by rows of this kind, whose facts say how long they then have.</summary>
    public static void AddReminders(this DueRows due, string kind, Guid request, DateTime answerBy)
    {
        foreach (var (at, left) in new[] { (answerBy.AddDays(-7), "seven days"), (answerBy.AddDays(-1), "one day"), (answerBy, Over) })
            due.Add(kind, request, at, facts: left);
    }
}
