namespace Connect.Verbs;

/// <summary>What a node refuses to start with.</summary>
internal static class Safeguards
{
    private static readonly string[] OutsideAddresses = ["Texts:Kannel:SendUrl", "Texts:Kannel:CallbackBaseUrl"];

    /// <summary>The folder of the node's secret. Only a demonstration may leave it out.</summary>
    public static string KeysFolder(IConfiguration configuration, bool isDemo)
    {
        if (configuration["Connect:Keys"] is { Length: > 0 } folder) return Path.GetFullPath(folder);
        if (!isDemo) throw new SetUpException("Connect__Keys is missing: set it to a folder for the node's secret, apart from Connect__Data and from its backups.");

        return Path.GetFullPath(configuration["Connect:Data"] ?? "var") + ".keys";
    }

    /// <summary>A demonstration has invented people and a known password: it reaches nothing outside this machine.</summary>
    public static void CheckDemo(IConfiguration configuration)
    {
        foreach (var key in OutsideAddresses)
            if (configuration[key] is { Length: > 0 } address && !IsLoopback(address))
                throw new SetUpException($"{key.Replace(":", "__", StringComparison.Ordinal)} is not on this machine, and --demo reaches nothing else. Leave it out, or start without --demo.");
    }

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
