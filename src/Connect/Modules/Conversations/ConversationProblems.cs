using Connect.Platform;

namespace Connect.Modules.Conversations;

/// <summary>Why a message was not written.</summary>
public static class ConversationProblems
{
    public static readonly Problem Empty = new("conversations.empty");
    public static readonly Problem TooLong = new("conversations.too-long");

    /// <summary>There is no such person, or none whom the writer may write to.</summary>
    public static readonly Problem Unknown = new("conversations.unknown");

    /// <summary>Somebody else has claimed or dismissed it, or the time to undo it is over.</summary>
    public static readonly Problem AlreadyDealtWith = new("conversations.already-dealt-with");

    public static readonly Problem NoPhone = new("conversations.no-phone");
    public static readonly Problem TextsStopped = new("conversations.texts-stopped");
}
