using System.Globalization;
using Connect.Platform.Keys;
using Connect.Platform.Time;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using OpenIddict.Validation;

namespace Connect.Modules.OpenAuthentication.Server;

/// <summary>
/// The keys that sign and encrypt tokens: one pair for each month, derived from the node's secret, so that nothing of them is kept anywhere and
/// every process has the same. Last month's still open what they closed, and next month's are published before they are used.
/// </summary>
internal sealed class TokenKeys(NodeSecret secret, SystemTime clock)
    : IConfigureOptions<OpenIddictServerOptions>, IOptionsChangeTokenSource<OpenIddictServerOptions>, IOptionsChangeTokenSource<OpenIddictValidationOptions>
{
    private static readonly TimeSpan Look = TimeSpan.FromHours(6);

    public string Name => Options.DefaultName;

    /// <summary>The first of each list is used; the others are known.</summary>
    public void Configure(OpenIddictServerOptions options)
    {
        var now = clock.UtcNow();
        foreach (var months in new[] { 0, -1, 1 })
        {
            var month = now.AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            options.SigningCredentials.Add(new(Signing(month), SecurityAlgorithms.EcdsaSha256));
            options.EncryptionCredentials.Add(new(Encryption(month), SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
        }
    }

    // The options are made anew a few times a day, and so take up the new month's keys in a process that runs on.
    public IChangeToken GetChangeToken()
    {
        var look = new CancellationTokenSource(Look, clock.Provider);
        return new CancellationChangeToken(look.Token);
    }

    private ECDsaSecurityKey Signing(string month) => new(secret.SigningKeyFor($"oauth-signing/{month}")) { KeyId = $"connect-{month}" };

    private SymmetricSecurityKey Encryption(string month) => new(secret.KeyFor($"oauth-encryption/{month}")) { KeyId = $"connect-{month}-encryption" };
}
