using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Too many wrong tries, and the way out.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class LockedPage : ConnectPage;
