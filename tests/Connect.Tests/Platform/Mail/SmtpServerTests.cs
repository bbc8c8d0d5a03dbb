using Connect.Platform.Mail;
using Connect.Platform.Mail.Smtp;
using Connect.Tests.Servers;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Connect.Tests.Platform.Mail;

/// <summary>Against a real mail server.</summary>
public sealed class SmtpServerTests
{
    private static readonly DateTime Monday = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_mail_arrives_as_plain_text_and_as_html_with_its_link()
    {
        await using var server = await MailServer.StartAsync();
        var mail = Mail("sam@example.org", "Hello <Sam> & all.\nSecond line.\n\nhttps://connect.example.org/sign-in?a=1&b=2\n\nThis link works once. Siân");

        Assert.IsType<MailAnswer.Taken>(await SendAsync(server, mail));

        var taken = Assert.Single(server.Taken);
        Assert.Equal(mail.Body, taken.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Contains("<p>Hello &lt;Sam&gt; &amp; all.<br />Second line.</p>", taken.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("""<a href="https://connect.example.org/sign-in?a=1&amp;b=2">https://connect.example.org/sign-in?a=1&amp;b=2</a>""", taken.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(["sam@example.org"], taken.To.Mailboxes.Select(to => to.Address));
        Assert.Equal(["connect@example.org"], taken.From.Mailboxes.Select(from => from.Address));
        Assert.Equal("About your account", taken.Subject);
        Assert.Equal("auto-generated", taken.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal(Monday, taken.Date.UtcDateTime);
    }

    [Fact]
    public async Task A_mail_that_is_sent_again_carries_the_same_message_id()
    {
        await using var server = await MailServer.StartAsync();
        var mail = Mail("sam@example.org", "Hello.");

        await SendAsync(server, mail);
        await SendAsync(server, mail);
        await SendAsync(server, mail with { Id = MailId.New() });

        Assert.Equal($"{mail.Id.Value:n}@example.org", server.Taken[0].MessageId);
        Assert.Equal(server.Taken[0].MessageId, server.Taken[1].MessageId);
        Assert.NotEqual(server.Taken[0].MessageId, server.Taken[2].MessageId);
    }

    [Theory]
    [InlineData("nobody@example.org", "Hello.", "The mail server answered 550 5.1.1.")]
    [InlineData("sam@example.org", "This is unwanted.", "The mail server answered 554 5.7.1.")]
    public async Task What_the_server_refuses_for_good_is_refused_with_its_code_and_without_its_words(string to, string body, string reason)
    {
        await using var server = await MailServer.StartAsync();

        Assert.Equal(new MailAnswer.Refused(reason), await SendAsync(server, Mail(to, body)));
    }

    [Fact]
    public async Task A_busy_server_and_one_that_is_down_are_tried_again()
    {
        await using var server = await MailServer.StartAsync();

        Assert.Equal(new MailAnswer.Later("The mail server answered 451 4.3.2."), await SendAsync(server, Mail("busy@example.org", "Hello.")));
        await server.KillAsync();
        Assert.IsType<MailAnswer.Later>(await SendAsync(server, Mail("sam@example.org", "Hello.")));
        await server.RestartAsync();
        Assert.IsType<MailAnswer.Taken>(await SendAsync(server, Mail("sam@example.org", "Hello.")));
    }

    [Fact]
    public async Task Over_TLS_it_gives_its_password_to_a_server_that_is_vouched_for_and_to_no_other()
    {
        await using var server = await MailServer.StartAsync(withTls: true);
        var trusted = WithTls(server);
        var mail = Mail("sam@example.org", "Hello.");

        var stranger = await SendAsync(WithTls(server, authority: null), mail);
        var wrong = await SendAsync(WithTls(server, password: "a guess"), mail);
        var unencrypted = await SendAsync(Plain(server), mail);
        Assert.Empty(server.Taken);
        var right = await SendAsync(trusted, mail);

        Assert.Equal(new MailAnswer.Later("The mail server's certificate is not trusted, or it speaks no TLS that is safe."), stranger);
        Assert.Equal(new MailAnswer.Later("The mail server refuses Connect__Mail__User and its password."), wrong);
        Assert.IsType<MailAnswer.Later>(unencrypted);
        Assert.IsType<MailAnswer.Taken>(right);
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_nothing_where_TLS_is_asked_for()
    {
        await using var server = await MailServer.StartAsync();

        var answer = await SendAsync(WithTls(server, authority: null), Mail("sam@example.org", "Hello."));

        Assert.Equal(new MailAnswer.Later("The mail server does not offer what Connect__Mail__Security or Connect__Mail__User asks for."), answer);
        Assert.Empty(server.Taken);
    }

    private static MailToSend Mail(string to, string body) => new(MailId.New(), to, "About your account", body, Monday);

    private static Task<MailAnswer> SendAsync(MailServer server, MailToSend mail) => SendAsync(Plain(server), mail);

    private static async Task<MailAnswer> SendAsync(MailOptions options, MailToSend mail)
    {
        using var smtp = new SmtpServer(Options.Create(options));
        return await smtp.SendAsync(mail, TestContext.Current.CancellationToken);
    }

    private static MailOptions Plain(MailServer server) => new() { Server = "localhost", Port = server.Port, Security = MailSecurity.None, From = "connect@example.org" };

    private static MailOptions WithTls(MailServer server, string? password = MailServer.Password) => WithTls(server, server.AuthorityFile, password);

    private static MailOptions WithTls(MailServer server, string? authority, string? password = MailServer.Password) => new()
    {
        Server = "localhost",
        Port = server.Port,
        From = "connect@example.org",
        AuthorityFile = authority,
        User = MailServer.User,
        Password = password,
    };
}
