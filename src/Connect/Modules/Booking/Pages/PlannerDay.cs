using Connect.Modules.Planner;
using Connect.Platform.Time;

namespace Connect.Modules.Booking.Pages;

/// <summary>One London day of a worker's planner, in order of time.</summary>
internal sealed record PlannerDay(DateOnly Date, bool IsToday, IReadOnlyList<PlannerItem> Items)
{
    public string? Holiday => BankHolidays.NameOf(Date);
}

/// <param name="Text">With whom, or what.</param>
/// <param name="Place">Where, for an appointment.</param>
/// <param name="Note">What is still to be done about it, or what came of it.</param>
internal sealed record PlannerItem(PlannerItemKind Kind, DateTime Start, DateTime End, string Text, string? Place = null, string? Href = null, string? Note = null)
{
    public int Hour => UkTime.ToLocal(Start).Hour;

    public string Class => Kind.ToString().ToLowerInvariant();

    public PlannerItemContent Content => new(this);
}

internal enum PlannerItemKind
{
    Appointment,
    Busy,
    Free,
}
