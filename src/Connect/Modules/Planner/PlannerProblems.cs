using Connect.Platform;

namespace Connect.Modules.Planner;

/// <summary>Everyday answers of the planner that are not errors.</summary>
public static class PlannerProblems
{
    /// <summary>Nothing of that name is the asker's own.</summary>
    public static readonly Problem NotFound = new("planner.not-found");

    /// <summary>The pattern or the rules have problems of their own, which name themselves.</summary>
    public static readonly Problem Unusable = new("planner.unusable");

    /// <summary>More slots than one availability may have.</summary>
    public static readonly Problem TooMany = new("planner.too-many");
}
