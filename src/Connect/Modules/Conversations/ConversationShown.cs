using Connect.Platform.Audit;

namespace Connect.Modules.Conversations;

/// <inheritdoc cref="People.PersonShown"/>
internal static class ConversationShown
{
    public static readonly Shown Line = new("conversation", "name", "latest message");
    public static readonly Shown Messages = new("conversation", "name", "messages", "delivery");
    public static readonly Shown Message = new("conversation", "message");
    public static readonly Shown Unclaimed = new("text from an unknown number", "number", "message");
}
