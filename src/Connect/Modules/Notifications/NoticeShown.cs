using Connect.Platform.Audit;

namespace Connect.Modules.Notifications;

/// <inheritdoc cref="People.PersonShown"/>
internal static class NoticeShown
{
    public static readonly Shown Line = new("notification", "name", "what happened");
}
