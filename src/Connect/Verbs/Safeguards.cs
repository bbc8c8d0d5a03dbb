using System.Data.Common;
using Connect.Platform;
using Connect.Platform.Data;
using Connect.Platform.Keys;
using Connect.Platform.Mail;
using Connect.Platform.Web;
using Microsoft.Extensions.Options;

namespace Connect.Verbs;

/// <summary>What a node refuses to start with.</summary>
internal static class Safeguards
{
    private const string MailServer = "Connect:Mail:Server";
    private const string Providers = "Connect:SignIn:External";
    private static readonly string[] OutsideAddresses = ["Texts:Kannel:SendUrl", "Texts:Kannel:CallbackBaseUrl", "Connect:Audit:HeadsAddress"];

    /// <summary>The folder of the node's secret. Only a demonstration may leave it out.</summary>
    public static string KeysFolder(IConfiguration configuration, bool isDemo)
    {
        var node = NodeOptions.From(configuration);
        var data = Path.GetFullPath(node.Data.Length > 0 ? node.Data : throw new SetUpException("Connect__Data is empty: set it to a folder, or leave it out."));
        if (node.Keys is not { Length: > 0 } && !isDemo)
            throw new SetUpException("Connect__Keys is missing: set it to a folder for the node's secret, apart from Connect__Data and from its backups.");

        var folder = Path.GetFullPath(node.Keys is { Length: > 0 } given ? given : data + ".keys");
        if (Path.GetRelativePath(data, folder).Split(Path.DirectorySeparatorChar)[0] is not ".." and not ['/', ..])
            throw new SetUpException("Connect__Keys lies in Connect__Data: set it to a place apart, or a backup of the data opens everything.");

        return folder;
    }

    /// <summary>The database that the settings name, or what is wrong with them.</summary>
    public static DatabaseSettings Database(IConfiguration configuration)
    {
        try
        {
            var database = DatabaseSettings.From(configuration);
            DbConnectionStringBuilder _ = database.IsPostgres
                ? new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString)
                : new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.ConnectionString);
            return database;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            // The reason may quote the string, and the string may hold a password.
            throw new SetUpException("ConnectionStrings__Connect is not a connection string, such as Host=db.internal;Database=connect;Username=connect.");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new SetUpException($"Connect__Data cannot be written: {wrong.Message}");
        }
    }

    /// <summary>Where people reach the service, or what is wrong with the setting.</summary>
    public static ServiceAddress Address(IConfiguration configuration)
    {
        if (NodeOptions.From(configuration).Address is not { Length: > 0 } given)
            return configuration[MailServer] is { Length: > 0 }
                ? throw new SetUpException("Connect__Address is missing: links in mail begin with the address at which people reach the service, such as https://connect.example.org.")
                : new ServiceAddress(() => null);

        var address = ServiceAddress.Read(given)
            ?? throw new SetUpException("Connect__Address must be the address at which people reach the service, such as https://connect.example.org, without a path.");
        return new ServiceAddress(() => address);
    }

    /// <summary>Everything else that a node needs in order to serve, before it touches the database.</summary>
    public static void CheckServing(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            services.GetRequiredService<NodeSecret>();
        }
        catch (OptionsValidationException wrong)
        {
            throw new SetUpException(Reasons([wrong]));
        }
        catch (AggregateException several) when (several.InnerExceptions.All(wrong => wrong is OptionsValidationException))
        {
            throw new SetUpException(Reasons(several.InnerExceptions.Cast<OptionsValidationException>()));
        }
        catch (InvalidOperationException wrong) when (wrong.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal))
        {
            throw new SetUpException(wrong.Message.Replace(":", "__", StringComparison.Ordinal));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or FormatException or InvalidDataException)
        {
            throw new SetUpException($"Connect__Keys holds no secret that can be read, and none can be made there: {wrong.Message}");
        }
    }

    // The framework says first, of which class; people need to know which setting.
    private static string Reasons(IEnumerable<OptionsValidationException> wrongs) =>
        string.Join(Environment.NewLine, wrongs.SelectMany(wrong => wrong.Failures).Select(failure =>
            failure.Split("with the error: '", 2) is [_, var reason] ? reason.TrimEnd('.', '\'') + "." : failure));

    /// <summary>A demonstration has invented people and a known password: it reaches nothing outside this machine.</summary>
    public static void CheckDemo(IConfiguration configuration)
    {
        foreach (var key in OutsideAddresses.Concat(configuration.GetSection(Providers).GetChildren().Select(provider => $"{provider.Path}:Issuer")))
            if (configuration[key] is { Length: > 0 } address && !IsLoopback(address))
                throw NotHere(key);
        if (configuration[MailServer] is { Length: > 0 } server && !MailOptions.IsLoopback(server)) throw NotHere(MailServer);
    }

    private static SetUpException NotHere(string key) =>
        new($"{key.Replace(":", "__", StringComparison.Ordinal)} is not on this machine, and --demo reaches nothing else. Leave it out, or start without --demo.");

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
