using System.Net;
using System.Text.Json;
using Connect.Demo;
using Connect.Platform.Data;
using Connect.Platform.Mail;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Demo;

public sealed class PhonesPageTests(Apps apps) : IClassFixture<Apps>, IAsyncLifetime
{
    private DemoApp _demo = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _demo = await DemoApp.StartAsync();
        _browser = new(_demo.Web.GetTestServer());
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _demo.DisposeAsync();
    }

    [Theory, BothDatabases]
    public async Task Outside_the_demonstration_it_does_not_exist(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var browser = app.Browser();

        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/demo"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/Demo/PhonesPage"));
    }

    [Fact]
    public async Task Its_time_begins_where_the_settings_ask_for_it()
    {
        var now = _demo.Web.Services.GetRequiredService<TimeProvider>().UtcNow();

        Assert.InRange(now, new(2027, 3, 2, 10, 0, 0, DateTimeKind.Utc), new DateTime(2027, 3, 2, 10, 10, 0, DateTimeKind.Utc));
        Assert.Contains("Tuesday 2 March 2027", (await _browser.PageAsync("/demo")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cast_have_their_phones_with_the_lines_that_they_text()
    {
        var page = await _browser.PageAsync("/demo");

        Assert.Equal(["Alex Jones", "Jordan Blake", "Casey Reed", "Robin Shaw", "Morgan Price"], page.QuerySelectorAll(".phone__owner").Select(owner => owner.TextContent));
        Assert.All(page.QuerySelectorAll(".phone").SkipLast(1), phone => Assert.Equal(
            ["+447700900901", "+447700900902"], phone.QuerySelectorAll("input[name=to]").Select(line => line.GetAttribute("value"))));
        Assert.Contains("sam.okafor@connect.example", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_forms_work_without_script()
    {
        var sent = await _browser.Client.PostAsync("/demo/texts", Form(("from", "+447700900101"), ("to", "+447700900901"), ("body", ""), ("quick", "book")), TestContext.Current.CancellationToken);
        Assert.Equal("/demo", sent.RequestMessage!.RequestUri!.AbsolutePath);
        await _browser.Client.PostAsync("/demo/texts", Form(("from", "+447700900101"), ("to", "+447700900901"), ("body", "<b>hello</b> Sam, <img src=x>")), TestContext.Current.CancellationToken);
        await _browser.Client.PostAsync("/demo/clock", Form(("forward", "00:00:01")), TestContext.Current.CancellationToken);

        var alex = (await _browser.PageAsync("/demo")).QuerySelector(".phone")!;

        Assert.Equal(["book", "<b>hello</b> Sam, <img src=x>"], alex.QuerySelectorAll(".bubble--out .bubble__text").Select(text => text.TextContent));
        Assert.StartsWith("Connect: to see Sam", alex.QuerySelector(".bubble--in .bubble__text")!.TextContent, StringComparison.Ordinal);
        Assert.Null(alex.QuerySelector(".bubble img, .bubble b"));
    }

    [Fact]
    public async Task The_clock_goes_to_the_next_thing_due()
    {
        foreach (var body in new[] { "book", "book 1" })
        {
            await _browser.Client.PostAsync("/demo/texts", Form(("from", "+447700900102"), ("to", "+447700900901"), ("body", body)), TestContext.Current.CancellationToken);
            await _browser.Client.PostAsync("/demo/clock", Form(("forward", "00:00:00")), TestContext.Current.CancellationToken);
        }

        var clock = _demo.Web.Services.GetRequiredService<TimeProvider>();
        var before = clock.UtcNow();
        await _browser.Client.PostAsync("/demo/clock", Form(("forward", "next")), TestContext.Current.CancellationToken);

        Assert.True(clock.UtcNow() > before.AddMinutes(1));
    }

    [Fact]
    public async Task Mail_that_was_sent_is_shown_with_its_link_and_as_JSON()
    {
        await _demo.Web.Services.GetRequiredService<IFrame>().Do((SendMail mail) => Task.FromResult(mail.Run(
            new("sam.okafor@connect.example", "About your account", "Hello <Sam>.\n\nhttp://localhost/sign-in"))), TestContext.Current.CancellationToken);
        await _browser.Client.PostAsync("/demo/clock", Form(("forward", "00:00:01")), TestContext.Current.CancellationToken);

        var shown = (await _browser.PageAsync("/demo")).QuerySelector(".demo-mail")!;
        using var json = JsonDocument.Parse(await _browser.Client.GetStringAsync("/demo/mail", TestContext.Current.CancellationToken));

        Assert.Contains("Hello <Sam>.", shown.TextContent, StringComparison.Ordinal);
        Assert.Equal("http://localhost/sign-in", shown.QuerySelector("a")!.GetAttribute("href"));
        var mail = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("sam.okafor@connect.example", "About your account", "Hello <Sam>.\n\nhttp://localhost/sign-in"),
            (mail.GetProperty("to").GetString(), mail.GetProperty("subject").GetString(), mail.GetProperty("body").GetString()));
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
