using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Supporting.Pages;

/// <summary>What supporting somebody here is.</summary>
[Access(AccessRule.Supporter), Bilingual]
internal sealed class SupportAboutPage : ConnectPage;
