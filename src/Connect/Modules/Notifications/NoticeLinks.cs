namespace Connect.Modules.Notifications;

/// <summary>Addresses of the pages of notices.</summary>
public static class NoticeLinks
{
    public const string All = "/notifications";
}
