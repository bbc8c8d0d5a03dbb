namespace Connect.Modules.Planner;

/// <summary>A stretch of every such weekday, in London wall time.</summary>
public sealed record DaySpan(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>A stretch of one date, in London wall time.</summary>
public sealed record DateSpan(DateOnly Date, TimeOnly From, TimeOnly To);

/// <summary>One time a pattern makes: the London date it stands on and its instants.</summary>
public sealed record SlotTime(DateOnly Date, DateTime StartUtc, DateTime EndUtc);

/// <summary>What somebody must mend: the property it is about, the weekday if it is about one, and the words for them.</summary>
internal sealed record Mistake(string About, string Words, DayOfWeek? Day = null);
