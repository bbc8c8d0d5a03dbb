using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Connect.Platform.Audit;
using Microsoft.Extensions.Options;

namespace Connect.Verbs;

/// <summary>
/// <c>connect audit verify [--heads FOLDER] [--public-key FILE]</c> computes the chain again and measures it by copied heads: exit code 1 and the
/// first link that differs, if one does. <c>connect audit public-key</c> prints the key by which heads are checked, for whoever keeps the copies.
/// </summary>
internal static class Audit
{
    public static async Task<int> RunAsync(CommandLine command, Action<WebApplicationBuilder>? configure)
    {
        await using var app = ConnectHost.Build(command, configure).Build();
        switch (command.Settings.FirstOrDefault())
        {
            case "verify":
                return await VerifyAsync(app);
            case "public-key":
                await Console.Out.WriteLineAsync(app.Services.GetRequiredService<HeadKey>().PublicKey);
                return 0;
            default:
                await Console.Error.WriteLineAsync("Say what: connect audit verify [--heads FOLDER] [--public-key FILE], or connect audit public-key.");
                return 2;
        }
    }

    private static async Task<int> VerifyAsync(WebApplication app)
    {
        var folder = app.Configuration["heads"] ?? app.Services.GetRequiredService<IOptions<AuditOptions>>().Value.HeadsFolder;
        using var key = PublicKey(app);
        await using var scope = app.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<VerifyAudit>().RunAsync(Heads(folder), key, CancellationToken.None);

        var measured = string.Create(CultureInfo.InvariantCulture, $"{found.Links} links, {found.Heads} signed heads, {found.Unlinked} events recorded since.");
        if (string.IsNullOrEmpty(folder)) measured += " No copied heads were given: whoever cut or rewrote the chain may have removed the database's own.";
        await (found.IsWhole ? Console.Out : Console.Error).WriteLineAsync(
            found.IsWhole ? $"{found.Words} {measured}" : string.Create(CultureInfo.InvariantCulture, $"The audit is NOT whole. First difference at {found.FirstDifference}: {found.Words} {measured}"));
        return found.IsWhole ? 0 : 1;
    }

    private static List<ChainHead> Heads(string? folder)
    {
        try
        {
            return string.IsNullOrEmpty(folder) ? [] : [.. HeadFiles.Read(folder)];
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SetUpException($"The copied heads in {folder} cannot be read: {wrong.Message}");
        }
    }

    private static ECDsa PublicKey(WebApplication app)
    {
        try
        {
            var pem = app.Configuration["public-key"] is { Length: > 0 } file ? File.ReadAllText(file) : app.Services.GetRequiredService<HeadKey>().PublicKey;
            var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return key;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SetUpException($"The public key cannot be read: {wrong.Message}");
        }
    }
}
