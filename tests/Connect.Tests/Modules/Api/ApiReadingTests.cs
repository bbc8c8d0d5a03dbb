using System.Net;
using System.Text.Json;
using Connect.Demo;
using Connect.Platform.Audit;
using Connect.Tests.Given;
using Connect.Tests.Modules.OpenAuthentication;

namespace Connect.Tests.Modules.Api;

public sealed class ApiReadingTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Me_says_who_agreed_and_what_the_token_allows(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.ApiAsync("sam.okafor", "openid profile");

        var me = await sam.JsonAsync("/api/v1/me");

        Assert.Equal(("Sam", "officer"), (me.GetProperty("person").GetProperty("firstName").GetString(), me.GetProperty("person").GetProperty("role").GetString()));
        Assert.Equal("Demo diary", me.GetProperty("client").GetString());
        Assert.Equal(["openid", "profile"], me.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()!));
    }

    [Theory, BothDatabases]
    public async Task Everybody_sees_through_the_api_whom_they_see_on_pages_page_by_page(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var nia = await app.ApiAsync("nia.rees");
        using var alex = await app.ApiOfAlexAsync();

        var first = await nia.JsonAsync("/api/v1/people?limit=1");
        var second = await nia.JsonAsync($"/api/v1/people?limit=1&after={first.GetProperty("next").GetString()}");

        Assert.Equal(["Nia", "Morgan"], [.. Names(first), .. Names(second)]);
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal(["Sam", "Priya", "Leo", "Helen", "Alex"], Names(await alex.JsonAsync("/api/v1/people")));
    }

    [Theory, BothDatabases]
    public async Task Somebody_whom_one_may_not_see_is_as_absent_as_nobody(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.ApiAsync("sam.okafor");

        using var hidden = await sam.GetAsync($"/api/v1/people/{DemoCast.Morgan}");
        using var absent = await sam.GetAsync($"/api/v1/people/{Guid.CreateVersion7()}");
        using var times = await sam.GetAsync($"/api/v1/planner/open-times?worker={DemoCast.Nia}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, absent.StatusCode, times.StatusCode));
        Assert.Equal(await WithoutTraceAsync(absent), await WithoutTraceAsync(hidden));
        Assert.Equal("Alex", (await sam.JsonAsync($"/api/v1/people/{DemoCast.Alex}")).GetProperty("firstName").GetString());
    }

    [Theory, BothDatabases]
    public async Task A_token_without_the_scope_is_refused_and_told_which(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.ApiAsync("sam.okafor", "openid planner.read");

        using var people = await sam.GetAsync("/api/v1/people");
        using var booking = await sam.BookAsync(new { slot = Guid.CreateVersion7() });

        Assert.Equal(HttpStatusCode.Forbidden, people.StatusCode);
        Assert.Contains("people.read", people.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, booking.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Every_error_is_a_problem_in_json_and_no_cookie_counts_or_is_set(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.ApiAsync("sam.okafor");
        using var browser = await app.SignInSecurelyAsync("sam.okafor");
        using var nobody = app.Machine();

        (HttpResponseMessage Answer, int Status)[] answers =
        [
            (await nobody.GetAsync("/api/v1/me"), 401), (await browser.Client.GetAsync("/api/v1/me"), 401), (await sam.GetAsync("/api/v1/nothing"), 404),
            (await sam.GetAsync("/api/v1/people?limit=101"), 400), (await sam.GetAsync("/api/v1/people?limit=many"), 400), (await sam.GetAsync("/api/v1/people?after=!"), 400),
            (await sam.GetAsync("/api/v1/planner/appointments?from=2027-03-01T00:00:00Z&to=2028-03-01T00:00:00Z"), 400),
            (await sam.PutAsync("/api/v1/me", null), 405), (await sam.PostAsync("/api/v1/bookings", new StringContent("slot")), 415),
            (await sam.BookAsync(new { slot = "no id" }), 400), (await sam.BookAsync(new { slot = Guid.CreateVersion7() }, key: null), 400),
        ];

        foreach (var (answer, status) in answers)
        {
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            var problem = await answer.JsonAsync();
            Assert.Equal(status, problem.GetProperty("status").GetInt32());
            Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
            answer.Dispose();
        }
    }

    [Theory, BothDatabases]
    public async Task What_is_read_is_in_the_audit_with_the_client_named(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var sam = await app.ApiAsync("sam.okafor");

        await sam.JsonAsync($"/api/v1/people/{DemoCast.Alex}");

        var act = (await app.AuditAsync()).SelectMany(audit => audit.Read()).Last(act => act.Channel == "api");
        Assert.Equal((AuditKind.Consultation, "Demo diary", DemoCast.Sam.Value, "Officer"), (act.Kind, act.Client, act.By, act.Role));
        Assert.Equal([DemoCast.Alex.Value], act.People);
    }

    [Theory, BothDatabases]
    public async Task Whoever_asks_too_often_is_told_how_long_to_wait(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https with { Configure = builder => builder.Configuration["Connect:Api:PerPersonAMinute"] = "3" });
        using var sam = await app.ApiAsync("sam.okafor");
        using var leo = await app.ApiAsync("leo.grant");
        for (var i = 0; i < 3; i++) await sam.JsonAsync("/api/v1/me");

        using var fourth = await sam.GetAsync("/api/v1/me");

        Assert.Equal((HttpStatusCode)429, fourth.StatusCode);
        Assert.InRange(fourth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", fourth.Content.Headers.ContentType!.MediaType);
        await leo.JsonAsync("/api/v1/me");
    }

    [Theory, BothDatabases]
    public async Task Whoever_guesses_tokens_is_refused_before_they_are_looked_at(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https with { Configure = builder => builder.Configuration["Connect:Api:RefusedPerAddressAMinute"] = "3" });
        using var guessing = app.Machine("a guess");
        using var sam = await app.ApiAsync("sam.okafor");
        for (var i = 0; i < 5; i++) await sam.JsonAsync("/api/v1/me");
        for (var i = 0; i < 3; i++) using (var wrong = await guessing.GetAsync("/api/v1/me")) Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);

        using var fourth = await guessing.GetAsync("/api/v1/me");

        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.InRange(fourth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", fourth.Content.Headers.ContentType!.MediaType);
    }

    private static IEnumerable<string> Names(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(person => person.GetProperty("firstName").GetString()!);

    private static async Task<string> WithoutTraceAsync(HttpResponseMessage answer) =>
        string.Join(';', (await answer.JsonAsync()).EnumerateObject().Where(field => field.Name != "traceId").Select(field => field.ToString()));
}
