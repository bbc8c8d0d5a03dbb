using System.Net;
using Connect.Demo;
using Connect.Modules.OpenAuthentication;
using Connect.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.OpenAuthentication;

public sealed class AddressLimitTests(Apps apps) : IClassFixture<Apps>
{
    [Theory]
    [InlineData("/connect/token")]
    [InlineData("/connect/token/")]
    [InlineData("/connect/introspect/")]
    [InlineData("/connect/revoke/")]
    [InlineData("/Connect/Revoke/")]
    public async Task One_address_cannot_try_secrets_without_end_however_the_path_is_written(string path)
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite, SecureBrowser.Https with
        {
            Configure = builder => builder.Services.Configure<OpenAuthenticationOptions>(options => options.PerAddressAMinute = 3),
        });
        using var machine = app.Machine();
        for (var sent = 0; sent < 3; sent++) Assert.NotEqual(HttpStatusCode.TooManyRequests, await SendAsync(machine, path, $"guess {sent}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, await SendAsync(machine, path, "another guess"));
    }

    [Theory, BothDatabases]
    public async Task A_right_secret_gets_its_token_at_an_address_with_a_slash_too(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var machine = app.Machine();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(machine, "/connect/token/", DemoCastClients.Secret));
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient machine, string path, string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = DemoCastClients.MachineId,
            ["client_secret"] = secret,
            ["token"] = "a guess",
        });
        using var answer = await machine.PostAsync(path, form);
        return answer.StatusCode;
    }
}
