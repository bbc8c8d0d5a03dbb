using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Authentication.Pages;

/// <summary>What to do when no text comes.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class NotReceivedPage : ConnectPage;
