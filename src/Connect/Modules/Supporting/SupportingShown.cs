using Connect.Platform.Audit;

namespace Connect.Modules.Supporting;

/// <inheritdoc cref="People.PersonShown"/>
public static class SupportingShown
{
    public static readonly Shown People = new("supporter", "the people they support");
    public static readonly Shown Messages = new("supporter's conversation", "messages");
    public static readonly Shown Message = new("supporter's conversation", "message");
    public static readonly Shown Confidence = new("what a supporter told the team", "message");
}
