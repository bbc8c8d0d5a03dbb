using Connect.Platform.PersonalData;

namespace Connect.Modules.AccessControl;

/// <summary>What AccessControl keeps about people. None of it is given out: it protects people, and some of it is about inquiries.</summary>
internal static class AccessHeld
{
    private const string Why = "It says who may not see whom, and who looked in spite of it. Giving it out could put somebody at risk.";

    private static readonly Merging Protects = Merging.Prevents("Who may see whom is decided for both before they become one.");

    public static IServiceCollection AddAccessHeld(this IServiceCollection services) => services
        .AddPersonRows<Restriction>(new("Restrictions", RetentionClass.AccessDecisions, r => r.Person) { Merging = Protects, At = r => r.At, WithheldBecause = Why })
        .AddPersonRows<RestrictionViewer>(new("Who sees a restricted record", RetentionClass.AccessDecisions, v => v.Person) { Merging = Protects, WithheldBecause = Why })
        .AddPersonRows<Exclusion>(new("Excluded workers", RetentionClass.AccessDecisions, e => e.Person) { Merging = Protects, At = e => e.At, WithheldBecause = Why })
        .AddPersonRows<BrokenGlass>(new("Restricted records opened", RetentionClass.AccessDecisions, b => b.Person) { Merging = Merging.Stays("It opened the closed record."), At = b => b.Until, WithheldBecause = Why });
}
