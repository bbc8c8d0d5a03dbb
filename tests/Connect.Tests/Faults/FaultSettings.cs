namespace Connect.Tests.Faults;

/// <summary>How a node is set up for these tests: in production, with Kannel as its gateway.</summary>
internal static class FaultSettings
{
    public const string Secret = "a-callback-secret-for-faults-0123456789";

    /// <summary>Nobody listens there.</summary>
    public static readonly Uri NoGateway = new("http://127.0.0.1:9/cgi-bin/sendsms");

    public static Dictionary<string, string> Of(FaultDatabase database, Uri? sendUrl = null, Uri? address = null)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:Connect"] = database.Settings.ConnectionString,
            ["Connect:Data"] = $"{database.Folder}/data",
            ["Connect:Keys"] = $"{database.Folder}/keys",
            // Signing in has tests of its own; here staff get in with a password.
            ["Connect:SignIn:StaffSecondFactor"] = "Offered",
            ["Texts:Gateway"] = "kannel",
            ["Texts:Kannel:SendUrl"] = (sendUrl ?? NoGateway).ToString(),
            ["Texts:Kannel:User"] = "connect",
            ["Texts:Kannel:Password"] = Servers.KannelServer.Password,
            ["Texts:Kannel:CallbackSecret"] = Secret,
            ["Texts:Kannel:CallbackBaseUrl"] = (address ?? new Uri("http://127.0.0.1:9")).ToString(),
        };
        for (var i = 0; i < 12; i++) settings[$"Texts:Lines:{i}"] = $"+447700900{901 + i}";
        return settings;
    }

    public static string[] Arguments(FaultDatabase database, Uri? sendUrl = null) =>
        [.. Of(database, sendUrl).Select(setting => $"--{setting.Key}={setting.Value}")];
}
