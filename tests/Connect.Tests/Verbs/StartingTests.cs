using Connect.Tests.Servers;

namespace Connect.Tests.Verbs;

/// <summary>A node that is set up wrongly ends at once, with exit code 1 and a line that names the setting.</summary>
[Collection(nameof(StandardError))]
public sealed class StartingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connect-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Texts__Gateway", "--Texts:Gateway=pigeon")]
    [InlineData("Texts__Lines__0", "--Texts:Lines:0=07700 900901")]
    [InlineData("Texts__Lines__1", "--Texts:Lines:0=+447700900901", "--Texts:Lines:1=Connect")]
    [InlineData("Texts__Kannel__CallbackSecret", "--Texts:Gateway=kannel", "--Texts:Kannel:User=u", "--Texts:Kannel:Password", "p", "--Texts:Kannel:CallbackSecret=short")]
    [InlineData("Texts__Kannel__SendUrl", "--Texts:Gateway=kannel", "--Texts:Kannel:User=u", "--Texts:Kannel:Password", "p")]
    [InlineData("Texts__Kannel__Password", "--Texts:Gateway=kannel", "--Texts:Kannel:User=u")]
    [InlineData("Connect__Web__TrustedProxies__1", "--Connect:Web:TrustedProxies:0=10.0.0.1", "--Connect:Web:TrustedProxies:1=proxy")]
    [InlineData("Connect__Web__Hsts", "--Connect:Web:Hsts=perhaps")]
    [InlineData("ConnectionStrings__Connect", "--ConnectionStrings:Connect=Host=db;Prt=5432")]
    [InlineData("ConnectionStrings__Connect", "--ConnectionStrings:Connect=nonsense")]
    [InlineData("ASPNETCORE_URLS", "--urls=nonsense")]
    public async Task A_wrong_value_ends_the_process_and_is_named(string key, params string[] settings)
    {
        var (exitCode, said) = await ServeAsync([$"--Connect:Data={_folder}/data", $"--Connect:Keys={_folder}/keys", "--Texts:Lines:0=+447700900901", .. settings]);

        Assert.Equal(1, exitCode);
        Assert.Contains(key, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Connect__Data", "--Connect:Data=", "--Connect:Keys={0}/keys")]
    [InlineData("Connect__Data", "--Connect:Data={0}/file/data", "--Connect:Keys={0}/keys")]
    [InlineData("Connect__Keys", "--Connect:Data={0}/data")]
    [InlineData("Connect__Keys", "--Connect:Data={0}/data", "--Connect:Keys={0}/data")]
    [InlineData("Connect__Keys", "--Connect:Data={0}/data", "--Connect:Keys={0}/data/keys")]
    [InlineData("Connect__Keys", "--Connect:Data={0}/data", "--Connect:Keys={0}/file/keys", "--Texts:Lines:0=+447700900901")]
    [InlineData("Connect__Keys", "--Connect:Data={0}/data", "--Connect:Keys={0}/spoilt", "--Texts:Lines:0=+447700900901")]
    [InlineData("Texts__Lines__0", "--Connect:Data={0}/data", "--Connect:Keys={0}/keys")]
    public async Task A_folder_that_cannot_be_used_ends_the_process_and_is_named(string key, params string[] settings)
    {
        await File.WriteAllTextAsync($"{_folder}/file", "in the way", TestContext.Current.CancellationToken);
        Directory.CreateDirectory($"{_folder}/spoilt");
        await File.WriteAllTextAsync($"{_folder}/spoilt/connect.secret", "no secret", TestContext.Current.CancellationToken);

        var (exitCode, said) = await ServeAsync([.. settings.Select(setting => setting.Replace("{0}", _folder, StringComparison.Ordinal))]);

        Assert.Equal(1, exitCode);
        Assert.Contains(key, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_server_that_does_not_answer_ends_the_process_without_telling_the_password()
    {
        var nobody = FreePort.Next();
        var (exitCode, said) = await ServeAsync(
            [$"--ConnectionStrings:Connect=Host=127.0.0.1;Port={nobody};Username=connect;Password={"hush" + "-hush"}", $"--Connect:Keys={_folder}/keys", "--Texts:Lines:0=+447700900901"]);

        Assert.Equal(1, exitCode);
        Assert.Contains("ConnectionStrings__Connect", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_value_is_found_before_the_database_is_touched()
    {
        await ServeAsync([$"--Connect:Data={_folder}/data", $"--Connect:Keys={_folder}/keys", "--Texts:Gateway=pigeon"]);

        Assert.False(File.Exists($"{_folder}/data/connect.db"));
    }

    private static Task<(int ExitCode, string Said)> ServeAsync(IEnumerable<string> settings) =>
        StandardError.DuringAsync(() => ConnectHost.RunAsync(["serve", "--applicationName=Connect", $"--contentRoot={AppContext.BaseDirectory}", .. settings]));
}
