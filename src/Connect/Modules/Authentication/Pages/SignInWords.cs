using Connect.Platform.Web;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The words of the pages about signing in.</summary>
internal static class SignInWords
{
    public static readonly PageWords Words = new(typeof(SignInWords));
}
