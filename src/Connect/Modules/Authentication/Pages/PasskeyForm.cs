namespace Connect.Modules.Authentication.Pages;

/// <summary>The form that passkeys.js fills in with what the device answers.</summary>
/// <param name="IsSignIn">Or else a passkey is made.</param>
/// <param name="Options">What the device is asked, as JSON.</param>
internal sealed record PasskeyForm(bool IsSignIn, string Options, string Button, string ReturnTo)
{
    public string Action => IsSignIn ? SignInLinks.Passkey : $"{SignInLinks.AddPasskey}?handler=keep";
}
