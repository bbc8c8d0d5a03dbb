using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Too many wrong tries, and the way out: of signing in, or of what whoever is signed in wanted to do with their PIN.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class LockedPage : ConnectPage;
