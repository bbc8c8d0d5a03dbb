using Connect.Platform.Texts;

namespace Connect.Modules.Conversations;

/// <summary>Takes texts that are meant for no worker's thread. The module that knows what to make of them brings it.</summary>
public interface ITakeTexts
{
    /// <summary>
    /// True for a text that says by itself what it answers, whoever sends it: asked before anybody's thread, so it must decide by the words
    /// alone. False for what is asked once the sender means no worker by this line.
    /// </summary>
    bool BeforeWorkers { get; }

    /// <summary>Takes it, or says that it is not its own.</summary>
    Task<bool> TakeAsync(ReceivedText text, CancellationToken stop);
}
