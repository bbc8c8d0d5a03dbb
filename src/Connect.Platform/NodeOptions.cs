using Microsoft.Extensions.Configuration;

namespace Connect.Platform;

/// <summary>Where a node keeps what it knows.</summary>
public sealed class NodeOptions
{
    public const string Section = "Connect";

    /// <summary>The folder for the SQLite database. Made if it is not there. Not read when PostgreSQL is used.</summary>
    public string Data { get; set; } = "var";

    /// <summary>
    /// The folder for the node's secret, `connect.secret`, made at the first start. Keep it apart from Connect__Data and from its backups.
    /// Only a demonstration may leave it out: it uses a folder beside its data.
    /// </summary>
    public string? Keys { get; set; }

    /// <summary>
    /// Where people reach the service, such as `https://connect.example.org`. Links in mail begin with it, passkeys are bound to its name, and
    /// pages are answered under no other name. Needed as soon as Connect__Mail__Server is set.
    /// </summary>
    public string? Address { get; set; }

    public static NodeOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<NodeOptions>() ?? new();
}

/// <summary>Which database the node uses.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "ConnectionStrings";

    /// <summary>
    /// An Npgsql connection string, such as `Host=db.internal;Database=connect;Username=connect;Password=...`: PostgreSQL. Without `Host=` a SQLite
    /// connection string. Left out: the SQLite file `connect.db` in Connect__Data.
    /// </summary>
    public string? Connect { get; set; }
}
