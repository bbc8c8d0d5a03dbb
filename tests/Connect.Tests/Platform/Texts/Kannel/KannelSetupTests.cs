using Connect.Platform.Texts;
using Connect.Platform.Texts.Kannel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Connect.Tests.Platform.Texts.Kannel;

public sealed class KannelSetupTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Texts:Gateway"] = "kannel",
        ["Texts:Kannel:SendUrl"] = "http://kannel.example:13013/cgi-bin/sendsms",
        ["Texts:Kannel:User"] = "connect",
        ["Texts:Kannel:Password"] = "secret",
        ["Texts:Kannel:CallbackSecret"] = "0123456789-0123456789-0123456789",
        ["Texts:Kannel:CallbackBaseUrl"] = "http://connect.example:5080",
    };

    [Theory]
    [InlineData("SendUrl", null)]
    [InlineData("SendUrl", "kannel")]
    [InlineData("SendUrl", "ftp://kannel.example/")]
    [InlineData("User", "")]
    [InlineData("Password", null)]
    [InlineData("CallbackSecret", "short")]
    [InlineData("CallbackSecret", "0123456789/0123456789/0123456789")]
    [InlineData("CallbackBaseUrl", null)]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string? value)
    {
        using var services = Services(new(Right) { [$"Texts:Kannel:{setting}"] = value });

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains($"Texts__Kannel__{setting}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Right_settings_start()
    {
        using var services = Services(Right);

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal("kannel", services.GetRequiredService<ITextGateway>().Name);
        Assert.Equal(TimeSpan.FromSeconds(10), services.GetRequiredService<IHttpClientFactory>().CreateClient("kannel").Timeout);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("twilio")]
    public void Another_gateway_leaves_kannel_out(string? gateway)
    {
        using var services = Services(new(Right) { ["Texts:Gateway"] = gateway });

        Assert.Null(services.GetService<ITextGateway>());
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddKannel(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
}
