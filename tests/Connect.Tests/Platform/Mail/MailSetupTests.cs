using Connect.Platform.Mail;
using Connect.Verbs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Connect.Tests.Platform.Mail;

public sealed class MailSetupTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Connect:Address"] = "https://connect.example.org",
        ["Connect:Mail:Server"] = "smtp.example.org",
        ["Connect:Mail:From"] = "connect@example.org",
    };

    [Theory]
    [InlineData("Server", "not a name")]
    [InlineData("Port", "0")]
    [InlineData("From", null)]
    [InlineData("From", "Connect <connect@example.org>")]
    [InlineData("Security", "None")]
    [InlineData("User", "somebody")]
    [InlineData("Password", "secret")]
    [InlineData("AuthorityFile", "/no/such/file.pem")]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string? value)
    {
        using var services = Services(new(Right) { [$"Connect:Mail:{setting}"] = value });

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains($"Connect__Mail__{setting}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", "None")]
    [InlineData("127.0.0.1", "None")]
    [InlineData("smtp.example.org", "Tls")]
    [InlineData(null, null)]
    public void Right_settings_start(string? server, string? security)
    {
        using var services = Services(new(Right) { ["Connect:Mail:Server"] = server, ["Connect:Mail:Security"] = security });

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal(server is not null, services.GetService<IMailGateway>() is not null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("connect.example.org")]
    [InlineData("http://connect.example.org")]
    [InlineData("https://connect.example.org/somewhere")]
    public void Links_in_mail_need_an_address_that_is_ours_for_certain(string? address)
    {
        var error = Assert.Throws<SetUpException>(() => Safeguards.Address(Configuration(new(Right) { ["Connect:Address"] = address })));

        Assert.Contains("Connect__Address", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_mail_begins_with_the_address_of_the_settings()
    {
        var address = Safeguards.Address(Configuration(Right));

        Assert.Equal("https://connect.example.org/sign-in?a=b", address.Of("/sign-in?a=b"));
    }

    [Fact]
    public void A_demonstration_sends_to_no_mail_server_outside_this_machine()
    {
        var error = Assert.Throws<SetUpException>(() => Safeguards.CheckDemo(Configuration(Right)));

        Assert.Contains("Connect__Mail__Server", error.Message, StringComparison.Ordinal);
        Safeguards.CheckDemo(Configuration(new(Right) { ["Connect:Mail:Server"] = "localhost" }));
    }

    private static IConfiguration Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static ServiceProvider Services(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddMail(Configuration(settings)).BuildServiceProvider();
}
