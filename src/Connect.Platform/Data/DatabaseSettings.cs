using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Connect.Platform.Data;

/// <summary>Which database this node uses: PostgreSQL when ConnectionStrings:Connect has a Host, otherwise a SQLite file in Connect:Data.</summary>
public sealed record DatabaseSettings(bool IsPostgres, string ConnectionString)
{
    /// <summary>
    /// How many background jobs are worth having under way at once: on PostgreSQL each holds a connection and commits by itself,
    /// on SQLite they share the writer's commits, the more the better.
    /// </summary>
    public int SideBySide => IsPostgres ? 8 : 256;

    public static DatabaseSettings From(IConfiguration configuration)
    {
        var given = configuration.GetConnectionString("Connect");
        if (given is not null && given.Contains("Host=", StringComparison.OrdinalIgnoreCase)) return new(true, given);
        if (!string.IsNullOrWhiteSpace(given)) return new(false, given);

        var folder = Path.GetFullPath(NodeOptions.From(configuration).Data);
        Directory.CreateDirectory(folder);
        return new(false, new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "connect.db"), DefaultTimeout = 10 }.ToString());
    }
}
