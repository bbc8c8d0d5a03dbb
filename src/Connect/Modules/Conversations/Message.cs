using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;

namespace Connect.Modules.Conversations;

public readonly record struct ThreadId(Guid Value) : IId<ThreadId>
{
    public static ThreadId From(Guid value) => new(value);
    public static ThreadId New() => new(Guid.CreateVersion7());
    public static bool operator <(ThreadId left, ThreadId right) => left.Value < right.Value;
    public static bool operator >(ThreadId left, ThreadId right) => left.Value > right.Value;
    public override string ToString() => Value.ToString();
}

/// <summary>What a person and one of their workers write to each other, whatever number or device it comes from.</summary>
internal sealed class ConversationThread : IAboutPerson
{
    public required ThreadId Id { get; init; }
    public required PersonId Person { get; init; }
    public required PersonId Worker { get; set; }

    public long LastSeq { get; set; }
    public DateTime LastAt { get; set; }

    /// <summary>How many messages from the person the worker has not read.</summary>
    public int Unread { get; set; }

    /// <summary>The last message that the person has read on a page.</summary>
    public long ReadByPerson { get; set; }

    /// <summary>Since when the person waits for an answer; null once the worker has written.</summary>
    public DateTime? WaitingSince { get; set; }

    /// <summary>When the person was last told that a text went to the team, so that they are told only once.</summary>
    public DateTime? AcknowledgedAt { get; set; }

    /// <summary>Another conversation is put together with this one.</summary>
    public void TakeIn(ConversationThread other)
    {
        Unread += other.Unread;
        WaitingSince = WaitingSince is null || other.WaitingSince < WaitingSince ? other.WaitingSince ?? WaitingSince : WaitingSince;
        ReadByPerson = Math.Min(ReadByPerson, other.ReadByPerson);
        LastAt = other.LastAt > LastAt ? other.LastAt : LastAt;
    }
}

/// <summary>One message in a thread, as it was written.</summary>
internal sealed class Message : IAboutPerson
{
    public long Seq { get; init; }
    public required ThreadId Thread { get; set; }
    public required PersonId Person { get; init; }
    public required MessageAuthor Author { get; init; }

    /// <summary>Who wrote it; for the assistant, whose assistant it is.</summary>
    public required PersonId By { get; init; }

    public required string Body { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The text that carries it to a phone; its state is the message's.</summary>
    public TextId? Text { get; init; }

    /// <summary>The received row it came from.</summary>
    public long? Received { get; init; }

    /// <summary>The number that a worker said was the person's, when it came from one that is not on record. It proves nothing.</summary>
    public string? From { get; init; }
}

public enum MessageAuthor
{
    Person,
    Worker,
    Assistant,

    /// <summary>Nobody wrote it: it says to staff that the conversation went to another worker.</summary>
    Marker,
}

/// <summary>A text from a number that nobody has on record, until somebody finds out whose it is.</summary>
internal sealed class UnclaimedText
{
    public long Seq { get; init; }
    public required string From { get; init; }
    public required string Line { get; init; }
    public required string Body { get; init; }
    public required DateTime At { get; init; }
    public UnclaimedState State { get; set; }

    /// <summary>When it was claimed or dismissed.</summary>
    public DateTime? EndedAt { get; set; }
}

public enum UnclaimedState
{
    Waiting,

    /// <summary>A worker said whose it is: it is in their thread.</summary>
    Claimed,

    /// <summary>Nobody's business. It can be brought back for ten minutes.</summary>
    Dismissed,
}
