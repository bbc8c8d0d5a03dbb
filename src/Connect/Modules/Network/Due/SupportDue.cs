using Connect.Platform.Due;

namespace Connect.Modules.Network.Due;

internal static class SupportDue
{
    /// <summary>Whatever waits for this support: it has ended.</summary>
    public static Task CallOffAllAsync(this DueRows due, SupportLink link, CancellationToken stop) =>
        due.CallOffAsync(link.Id.Value, [AskAgain.DueKind, CloseUnasked.DueKind, EndInTime.DueKind], "It has ended.", stop);
}
