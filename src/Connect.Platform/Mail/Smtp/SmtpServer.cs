using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Connect.Platform.Mail.Smtp;

/// <summary>
/// Sends by SMTP, one connection a mail and a few at a time. A mail whose answer was lost is sent again with the same Message-Id.
/// The server's words are not kept, since they quote addresses: only its codes.
/// </summary>
internal sealed partial class SmtpServer(IOptions<MailOptions> options) : IMailGateway, IDisposable
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _connections = new(AtOnce);

    public void Dispose() => _connections.Dispose();

    public async Task<MailAnswer> SendAsync(MailToSend mail, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await _connections.WaitAsync(stop);
        try
        {
            patience.CancelAfter(Patience);
            await SendNowAsync(mail, patience.Token);
            return new MailAnswer.Taken();
        }
        catch (SmtpCommandException answered)
        {
            return Judge(answered);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new MailAnswer.Later("The mail server did not answer in time.");
        }
        catch (AuthenticationException)
        {
            return new MailAnswer.Later("The mail server refuses Connect__Mail__User and its password.");
        }
        catch (SslHandshakeException)
        {
            return new MailAnswer.Later("The mail server's certificate is not trusted, or it speaks no TLS that is safe.");
        }
        catch (Exception unfit) when (unfit is NotSupportedException or ServiceNotAuthenticatedException)
        {
            return new MailAnswer.Later("The mail server does not offer what Connect__Mail__Security or Connect__Mail__User asks for.");
        }
        catch (Exception gone) when (gone is IOException or SocketException or ProtocolException)
        {
            return new MailAnswer.Later($"The mail server could not be reached: {gone.GetType().Name}.");
        }
        finally
        {
            _connections.Release();
        }
    }

    private async Task SendNowAsync(MailToSend mail, CancellationToken stop)
    {
        var server = options.Value;
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        using var trust = ServerTrust.Of(server, client);
        await client.ConnectAsync(server.Server!, server.Port, server.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, stop);
        if (server.User is { Length: > 0 } user) await client.AuthenticateAsync(user, server.Password!, stop);
        await client.SendAsync(MailMessage.Write(mail, new MailboxAddress("Connect", server.From)), stop);
        await client.DisconnectAsync(quit: true, CancellationToken.None);
    }

    // A sender that is refused is our mistake and not the mail's: it waits until the settings are right.
    private static MailAnswer Judge(SmtpCommandException answered)
    {
        var code = (int)answered.StatusCode;
        var reason = $"The mail server answered {$"{code} {Enhanced().Match(answered.Message).Value}".TrimEnd()}.";
        var forGood = code >= 500 && answered.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);
        return forGood ? new MailAnswer.Refused(reason) : new MailAnswer.Later(reason);
    }

    // RFC 3463: "5.1.1".
    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}")]
    private static partial Regex Enhanced();
}
