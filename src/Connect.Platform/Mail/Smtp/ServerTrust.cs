using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;

namespace Connect.Platform.Mail.Smtp;

/// <summary>Whom the way to the mail server ends at: somebody the machine trusts, or whom the authority of the settings vouches for.</summary>
internal static class ServerTrust
{
    /// <summary>Sets it for one connection; the authority's certificate is held until it is over.</summary>
    public static IDisposable? Of(MailOptions options, SmtpClient client)
    {
        if (options.AuthorityFile is not { Length: > 0 } file) return null;

        var authority = X509CertificateLoader.LoadCertificateFromFile(file);
        // An authority of one's own publishes no list of what it took back, as a rule.
        client.CheckCertificateRevocation = false;
        client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
            (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None && certificate is X509Certificate2 shown && Vouches(authority, shown);
        return authority;
    }

    private static bool Vouches(X509Certificate2 authority, X509Certificate2 shown)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(shown);
    }
}
