namespace Connect.Modules.Planner;

/// <summary>Kinds of meeting as staff read them.</summary>
public static class MeetingWords
{
    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Office => "Office visit",
        MeetingKind.Telephone => "Telephone call",
        MeetingKind.Video => "Video call",
        MeetingKind.HomeVisit => "Home visit",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
