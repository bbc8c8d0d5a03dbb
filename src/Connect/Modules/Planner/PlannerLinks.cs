namespace Connect.Modules.Planner;

/// <summary>Addresses of the planner's pages.</summary>
public static class PlannerLinks
{
    public const string Planner = "/planner";

    public const string Availability = "/availability";

    /// <summary>One time that is on offer, to be taken off.</summary>
    public static string Time(SlotId slot) => $"/availability/times/{slot.Value}";
}
