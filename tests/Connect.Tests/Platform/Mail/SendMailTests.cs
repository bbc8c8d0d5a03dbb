using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Mail;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connect.Tests.Platform.Mail;

public sealed class SendMailTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_mail_leaves_after_the_transaction_that_asked_for_it_and_not_with_one_that_fails(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);

        var sent = await QueueAsync(app, "alice@example.org");
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.DoAsync<SendMail, MailId>(mail =>
        {
            mail.Run(new("bob@example.org", "About your account", "Hello."));
            throw new InvalidOperationException("The operation failed.");
        }));
        await app.SettleAsync();

        Assert.Equal("Hello.", Assert.Single(app.Mail.In("alice@example.org")).Body);
        Assert.Empty(app.Mail.In("bob@example.org"));
        Assert.Equal((MailState.Sent, null), await StateAsync(app, sent));
    }

    [Theory, BothDatabases]
    public async Task A_refused_mail_is_a_failure_with_its_reason_and_is_not_tried_again(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        app.Mail.Answer = _ => new MailAnswer.Refused("The mail server answered 550 5.1.1.");

        var mail = await QueueAsync(app, "nobody@example.org");
        await app.MoveClockAsync(TimeSpan.FromHours(2));

        Assert.Equal((MailState.Failed, "The mail server answered 550 5.1.1."), await StateAsync(app, mail));
        Assert.Equal((DueState.Failed, "The mail server answered 550 5.1.1."), await DueAsync(app, mail));
        Assert.Equal(1, app.Mail.Asked);
    }

    [Theory, BothDatabases]
    public async Task An_outage_is_sat_out(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        app.Mail.Answer = _ => new MailAnswer.Later("The mail server could not be reached: SocketException.");

        var mail = await QueueAsync(app, "alice@example.org");
        await app.MoveClockAsync(TimeSpan.FromMinutes(3));
        var tried = app.Mail.Asked;
        app.Mail.Answer = _ => null;
        await app.MoveClockAsync(TimeSpan.FromMinutes(3));

        Assert.InRange(tried, 4, 8);
        Assert.Equal((MailState.Sent, null), await StateAsync(app, mail));
        Assert.Equal(mail, Assert.Single(app.Mail.In("alice@example.org")).Id);
    }

    [Theory, BothDatabases]
    public async Task Without_a_mail_server_it_fails_and_says_which_setting_is_missing(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, new() { Configure = builder => builder.Services.RemoveAll<IMailGateway>() });

        var mail = await QueueAsync(app, "alice@example.org");
        await app.SettleAsync();

        const string Reason = "No mail server is set up: set Connect__Mail__Server.";
        Assert.Equal((MailState.Failed, Reason), await StateAsync(app, mail));
        Assert.Equal((DueState.Failed, Reason), await DueAsync(app, mail));
    }

    [Theory, BothDatabases]
    public async Task What_is_of_no_use_any_more_is_not_sent_and_its_words_are_forgotten(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var useful = await QueueAsync(app, "alice@example.org", app.Now.AddMinutes(30));
        await app.SettleAsync();
        app.Mail.Answer = _ => new MailAnswer.Later("Down.");
        var late = await QueueAsync(app, "bob@example.org", app.Now.AddMinutes(30));
        var lasting = await QueueAsync(app, "carol@example.org");

        await app.MoveClockAsync(TimeSpan.FromHours(25));

        Assert.Equal((MailState.Dropped, "Its time had passed."), await StateAsync(app, late));
        Assert.Equal(["", "", "Hello."], [await WordsAsync(app, useful), await WordsAsync(app, late), await WordsAsync(app, lasting)]);
    }

    [Theory]
    [InlineData("sam.okafor@connect.example", "sam.okafor@connect.example")]
    [InlineData(" sam@example.org ", "sam@example.org")]
    [InlineData("sam", null)]
    [InlineData("", null)]
    [InlineData("sam@", null)]
    [InlineData("Sam <sam@example.org>", null)]
    [InlineData("sam@example.org, eve@example.org", null)]
    [InlineData("sam@example.org\r\nBcc: eve@example.org", null)]
    public void An_address_is_one_address_and_nothing_else(string typed, string? address) => Assert.Equal(address, MailAddress.Read(typed));

    [Fact]
    public async Task A_subject_cannot_carry_a_header()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);

        await Assert.ThrowsAsync<ArgumentException>(() => app.DoAsync((SendMail mail) =>
            Task.FromResult(mail.Run(new("alice@example.org", "Hello\r\nBcc: eve@example.org", "Hello.")))));
    }

    private static Task<MailId> QueueAsync(ConnectApp app, string to, DateTime? notAfter = null) =>
        app.DoAsync((SendMail mail) => Task.FromResult(mail.Run(new(to, "About your account", "Hello.") { NotAfter = notAfter })));

    private static async Task<(MailState, string?)> StateAsync(ConnectApp app, MailId id)
    {
        var mail = await app.AskAsync((ConnectDb db) => db.Set<OutgoingMail>().SingleAsync(m => m.Id == id));
        return (mail.State, mail.Reason);
    }

    private static Task<string> WordsAsync(ConnectApp app, MailId id) =>
        app.AskAsync((ConnectDb db) => db.Set<OutgoingMail>().Where(m => m.Id == id).Select(m => m.Body).SingleAsync());

    private static async Task<(DueState, string?)> DueAsync(ConnectApp app, MailId id)
    {
        var row = await app.AskAsync((ConnectDb db) => db.Set<DueRow>().SingleAsync(r => r.About == id.Value));
        return (row.State, row.Reason);
    }
}
