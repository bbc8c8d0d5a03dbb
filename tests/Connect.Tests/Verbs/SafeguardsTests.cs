using Connect.Verbs;
using Microsoft.Extensions.Configuration;

namespace Connect.Tests.Verbs;

public sealed class SafeguardsTests
{
    [Fact]
    public void A_real_node_does_not_start_without_a_place_for_its_keys()
    {
        var wrong = Assert.Throws<SetUpException>(() => Safeguards.KeysFolder(Settings(), isDemo: false));

        Assert.Contains("Connect__Keys", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_demonstration_keeps_its_keys_beside_its_data_and_not_in_it()
    {
        var folder = Safeguards.KeysFolder(Settings(("Connect:Data", "/tmp/demo")), isDemo: true);

        Assert.Equal("/tmp/demo.keys", folder);
    }

    [Theory]
    [InlineData("http://kannel.example.org:13013/cgi-bin/sendsms")]
    [InlineData("http://10.0.0.7:13013/")]
    [InlineData("not an address")]
    public void A_demonstration_refuses_a_gateway_outside_this_machine(string address)
    {
        var wrong = Assert.Throws<SetUpException>(() => Safeguards.CheckDemo(Settings(("Texts:Kannel:SendUrl", address))));

        Assert.Contains("Texts__Kannel__SendUrl", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Connect:SignIn:External:0:Issuer")]
    [InlineData("Connect:SignIn:External:3:Issuer")]
    [InlineData("Connect:Audit:HeadsAddress")]
    public void A_demonstration_refuses_to_sign_in_or_to_copy_the_audit_anywhere_else(string key)
    {
        var wrong = Assert.Throws<SetUpException>(() => Safeguards.CheckDemo(Settings((key, "https://login.example.org/"))));

        Assert.Contains(key.Replace(":", "__", StringComparison.Ordinal), wrong.Message, StringComparison.Ordinal);
        Assert.Null(Record.Exception(() => Safeguards.CheckDemo(Settings((key, "https://localhost:5000/")))));
    }

    [Theory]
    [InlineData("http://127.0.0.1:13013/cgi-bin/sendsms")]
    [InlineData("http://localhost:13013/")]
    [InlineData("http://[::1]:13013/")]
    public void A_demonstration_may_use_a_gateway_on_this_machine(string address) =>
        Assert.Null(Record.Exception(() => Safeguards.CheckDemo(Settings(("Texts:Kannel:SendUrl", address)))));

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
}
