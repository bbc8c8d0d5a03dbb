using Connect.Platform.Web;

namespace Connect.Modules.Conversations.Pages;

/// <summary>The words of service users' pages of messages.</summary>
internal static class MyWords
{
    public static readonly PageWords Words = new(typeof(MyWords));
}
