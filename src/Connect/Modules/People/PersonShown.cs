using Connect.Platform.Audit;

namespace Connect.Modules.People;

/// <summary>What of a person's own record pages show and operations change, as the audit names it.</summary>
public static class PersonShown
{
    public static readonly Shown Name = new("person", "name");
    public static readonly Shown Line = new("person", "name", "phone", "texts stopped");
    public static readonly Shown Overview = new("person", "name", "phone", "pod", "workers", "texts stopped");
    public static readonly Shown Phone = new("person", "phone");
    public static readonly Shown Entered = new("person", "name", "phone", "date of birth", "needs", "contact times", "language");
    public static readonly Shown Consent = new("consent", "words", "date");
    public static readonly Shown Team = new("person", "pod", "workers");
    public static readonly Shown Proof = new("person", "phone proved");
    public static readonly Shown State = new("person", "state");
    public static readonly Shown BirthDate = new("person", "date of birth");
    public static readonly Shown Details = new("person", "name", "called name", "pronouns", "date of birth", "phone", "email", "language");
    public static readonly Shown Needs = new("person", "needs", "contact times");
    public static readonly Shown Texts = new("person", "texts stopped");
}
