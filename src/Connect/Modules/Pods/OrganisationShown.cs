using Connect.Platform.Audit;

namespace Connect.Modules.Pods;

/// <summary>What of the organisation operations change, as the audit names it. It is nobody's record.</summary>
public static class OrganisationShown
{
    public static readonly Shown Unit = new("organisation", "name", "part of", "state");
    public static readonly Shown Office = new("office", "place", "address", "telephone");
    public static readonly Shown Hours = new("office", "opening times");
    public static readonly Shown Pod = new("pod", "name", "office", "state");
}
