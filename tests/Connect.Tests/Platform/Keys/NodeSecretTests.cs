using System.Xml.Linq;
using Connect.Platform.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Keys;

public sealed class NodeSecretTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connect-keys").FullName;

    [Fact]
    public void The_secret_is_made_once_and_found_again()
    {
        var first = NodeSecret.In(_folder).KeyFor("a purpose");

        Assert.Equal(first, NodeSecret.In(_folder).KeyFor("a purpose"));
        Assert.Equal(32, first.Length);
    }

    [Fact]
    public void Each_purpose_has_a_key_of_its_own() =>
        Assert.NotEqual(NodeSecret.In(_folder).KeyFor("files"), NodeSecret.In(_folder).KeyFor("codes"));

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Only_the_owner_can_read_the_secret()
    {
        NodeSecret.In(_folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "connect.secret")));
    }

    [Fact]
    public async Task Processes_that_start_together_share_one_secret()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Convert.ToHexString(NodeSecret.In(_folder).KeyFor("x")))));

        Assert.Single(keys.Distinct());
        Assert.DoesNotContain(Directory.GetFiles(_folder), file => file.EndsWith(".draft", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_secret_is_named_and_never_replaced()
    {
        File.WriteAllText(Path.Combine(_folder, "connect.secret"), "c2hvcnQ=");

        var wrong = Assert.Throws<InvalidDataException>(() => NodeSecret.In(_folder));

        Assert.Contains("connect.secret", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapped_key_shows_nothing_and_opens_with_the_same_secret_only()
    {
        var key = new XElement("key", "the-inner-secret");
        var wrapped = new KeyWrapping(NodeSecret.In(_folder)).Encrypt(key).EncryptedElement;

        Assert.DoesNotContain("the-inner-secret", wrapped.ToString(), StringComparison.Ordinal);
        Assert.Equal(key.ToString(), Unwrapping(_folder).Decrypt(wrapped).ToString());
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Unwrapping(Path.Combine(_folder, "other")).Decrypt(wrapped));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static KeyUnwrapping Unwrapping(string folder) =>
        new(new ServiceCollection().AddSingleton(NodeSecret.In(folder)).BuildServiceProvider());
}
