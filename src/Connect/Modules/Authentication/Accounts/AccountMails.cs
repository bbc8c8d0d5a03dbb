using Connect.Platform.Mail;
using Connect.Platform.Web;

namespace Connect.Modules.Authentication.Accounts;

/// <summary>What is said by mail about accounts. In English: it goes to staff. It names nobody, and none of it shows what Connect is used for.</summary>
internal static class AccountMails
{
    private const string Ending = "Connect";

    public static MailWish Invitation(string to, string link, string until, DateTime notAfter) => new(to, "Your invitation to Connect", $"""
        You have an account with Connect. Choose your password here, and set up how you sign in:

        {link}

        The link works once, until {until}. Nobody else knows your password, and nobody will ask you for it.

        {Ending}
        """)
    { NotAfter = notAfter };

    public static MailWish NewPassword(string to, string link, DateTime notAfter) => new(to, "Choose a new password for Connect", $"""
        Somebody asked for a new password for your Connect account. If it was you, choose it here:

        {link}

        The link works once, for 30 minutes. If it was not you, you need do nothing: your password stays as it is.

        {Ending}
        """)
    { NotAfter = notAfter };

    public static MailWish PasswordChosen(string to) => new(to, "Your Connect password was changed", $"""
        The password of your Connect account was just changed with a link that we sent to this address, and you were signed out everywhere.

        If that was not you, tell an administrator of Connect at once.

        {Ending}
        """);

    public static MailWish Unused(string to, string until, ServiceAddress address) => new(to, "Sign in to keep your Connect account", $"""
        You have not signed in to Connect for 23 days. If you do not sign in before {until}, your account is turned off.

        {address.Of(SignInLinks.Start)}

        {Ending}
        """);

    public static MailWish StoppedUnused(string to) => new(to, "Your Connect account is turned off", $"""
        You have not signed in to Connect for 30 days, so your account is turned off. Nothing in it is lost.

        To use it again, ask an administrator of Connect.

        {Ending}
        """);
}
