using System.Net;
using Connect.Demo;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Authentication;

public sealed class SignInTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task The_cast_sign_in_with_real_accounts(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var browser = app.Browser();

        using var answer = await SendAsync(browser, "priya.nair@connect.example", DemoCast.Password);

        Assert.NotEqual("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task An_unknown_address_and_a_wrong_password_are_answered_in_the_same_words(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var browser = app.Browser();

        var unknown = await WordsAsync(await SendAsync(browser, "nobody@connect.example", "a guess"));
        var wrong = await WordsAsync(await SendAsync(browser, "helen.marsh@connect.example", "a guess"));

        Assert.Contains("Check your email address and password", unknown, StringComparison.Ordinal);
        Assert.Equal(unknown, wrong);
    }

    [Fact]
    public async Task Moving_business_time_on_signs_nobody_out()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        await browser.SignInAsync("sam.okafor@connect.example", DemoCast.Password);

        await app.MoveClockAsync(TimeSpan.FromDays(2));

        Assert.Equal("/staff", await PathAsync(browser, "/staff"));
    }

    [Theory, BothDatabases]
    public async Task Ten_wrong_passwords_lock_the_account_and_the_answer_does_not_say_so(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var browser = app.Browser();
        for (var guess = 0; guess < 10; guess++) using (await SendAsync(browser, "leo.grant@connect.example", "a guess")) { }

        var locked = await WordsAsync(await SendAsync(browser, "leo.grant@connect.example", DemoCast.Password));

        Assert.Contains("Check your email address and password", locked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    [InlineData("/\\evil.example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_off_the_site(string returnTo)
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();

        using var answer = await browser.PostFormAsync($"/sign-in?returnTo={Uri.EscapeDataString(returnTo)}",
            new() { ["Email"] = "priya.nair@connect.example", ["Password"] = DemoCast.Password, ["ReturnTo"] = returnTo });

        Assert.Equal("localhost", answer.RequestMessage!.RequestUri!.Host);
    }

    [Fact]
    public async Task A_sign_in_without_the_form_s_token_is_refused()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = "priya.nair@connect.example", ["Password"] = DemoCast.Password });

        using var answer = await browser.Client.PostAsync("/sign-in", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("2147483647")]
    public async Task A_provider_elsewhere_that_is_not_set_up_is_not_there(string number)
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();

        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync($"/sign-in/with/{number}"));
    }

    [Theory]
    [InlineData("/demo")]
    [InlineData("/demo/texts?phone=%2B447700900101")]
    [InlineData("/demo/mail")]
    public async Task A_real_node_has_no_demonstration(string path)
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();

        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(path));
    }

    private static async Task<string> PathAsync(Browser browser, string path)
    {
        using var answer = await browser.Client.GetAsync(path);
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private static Task<HttpResponseMessage> SendAsync(Browser browser, string email, string password) =>
        browser.PostFormAsync("/sign-in", new() { ["Email"] = email, ["Password"] = password });

    private static async Task<string> WordsAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            return page.QuerySelector(".govuk-error-summary")?.TextContent.Trim() ?? "";
        }
    }
}
