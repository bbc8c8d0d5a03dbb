using Connect.Platform.Audit;

namespace Connect.Modules.Enrolment;

/// <inheritdoc cref="People.PersonShown"/>
internal static class EnrolmentShown
{
    public static readonly Shown Draft = new("enrolment", "answers");
    public static readonly Shown Person = new("enrolment", "first name", "phone proved");
    public static readonly Shown Card = new("card", "first name", "number to text");
    public static readonly Shown Twin = new("possible twin", "name", "phone", "date of birth");
    public static readonly Shown Merge = new("possible twin", "name", "phone", "team", "how much is held");
    public static readonly Shown Code = new("number code", "code");
    public static readonly Shown Number = new("person", "phone", "phone proved", "phone use");
    public static readonly Shown State = new("person", "state");
    public static readonly Shown Preferences = new("person", "state", "phone use", "phone proved", "needs", "contact times", "first supporter");
    public static readonly Shown Supporter = new("supporter suggestion", "name", "phone");
}
