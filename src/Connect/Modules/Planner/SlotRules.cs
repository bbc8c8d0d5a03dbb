namespace Connect.Modules.Planner;

/// <summary>What keeps a slot from being offered.</summary>
public sealed record SlotRules
{
    /// <summary>Minutes that must be free before a slot, 0 to 240.</summary>
    public int BufferBefore { get; init; }

    /// <summary>Minutes that must be free after it, 0 to 240.</summary>
    public int BufferAfter { get; init; }

    /// <summary>Hours before its start from which it can no longer be booked, 0 to 720.</summary>
    public int MinimumNoticeHours { get; init; }

    /// <summary>Days ahead that can be booked, 1 to 395.</summary>
    public int FurthestAheadDays { get; init; } = 56;

    /// <summary>Appointments a day at most, 1 to 50; null for no limit.</summary>
    public int? DayLimit { get; init; }

    /// <summary>What a worker must mend, in words for them; none when the rules can be used.</summary>
    public IReadOnlyList<string> Problems() => [.. Mistakes().Select(mistake => mistake.Words)];

    internal IEnumerable<Mistake> Mistakes()
    {
        if (BufferBefore is < 0 or > 240) yield return new(nameof(BufferBefore), "The time kept free before must be between 0 and 240 minutes");
        if (BufferAfter is < 0 or > 240) yield return new(nameof(BufferAfter), "The time kept free after must be between 0 and 240 minutes");
        if (MinimumNoticeHours is < 0 or > 720) yield return new(nameof(MinimumNoticeHours), "The notice must be between 0 and 720 hours");
        if (FurthestAheadDays is < 1 or > 395) yield return new(nameof(FurthestAheadDays), "The number of days ahead must be between 1 and 395");
        if (DayLimit is < 1 or > 50) yield return new(nameof(DayLimit), "The most appointments a day must be between 1 and 50");
    }
}
