using System.Data.Common;
using System.Reflection;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Connect.Database;

/// <summary>The model on SQLite.</summary>
public sealed class SqliteConnectDb(DbContextOptions<SqliteConnectDb> options) : ConnectDb(options)
{
    public override Dialect Dialect => Dialect.Sqlite;

    protected override IReadOnlyList<Assembly> Parts => ConnectDatabases.Parts;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<DateTime>().HaveConversion<UtcToMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        // One writer commits in order, so the sequence alone is the order.
        model.Entity<Platform.Recording.JournalEntry>().Property(entry => entry.Tx).HasDefaultValue(0L);
    }
}

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresConnectDb(DbContextOptions<PostgresConnectDb> options) : ConnectDb(options)
{
    public override Dialect Dialect => Dialect.Postgres;

    protected override IReadOnlyList<Assembly> Parts => ConnectDatabases.Parts;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<DateTime>().HaveConversion<UtcToTimestamp>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        // A follower reads only below the oldest transaction still open, so it must know each entry's transaction.
        model.Entity<Platform.Recording.JournalEntry>().Property(entry => entry.Tx)
            .HasDefaultValueSql("(pg_current_xact_id()::text)::bigint");
    }
}

/// <summary>Makes contexts outside the service's own scopes: for migrations, marks and clocks.</summary>
internal static class ConnectDatabases
{
    public static readonly IReadOnlyList<Assembly> Parts = [typeof(ConnectDb).Assembly, typeof(ConnectDatabases).Assembly];

    public static ConnectDb Create(DatabaseSettings settings) =>
        settings.IsPostgres ? new PostgresConnectDb(Postgres(settings)) : new SqliteConnectDb(Sqlite(settings));

    public static DbContextOptions<PostgresConnectDb> Postgres(DatabaseSettings settings) =>
        new DbContextOptionsBuilder<PostgresConnectDb>()
            .UseNpgsql(Prepared(settings.ConnectionString))
            .ReplaceService<IDatabase, PostgresWrites>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    // The server plans a statement once for each connection, and not for every text. Behind a pooler that cannot keep statements, say Max Auto Prepare=0.
    // Nothing sets anything on a session that the next one could trip over, so a connection need not be swept when it goes back.
    internal static string Prepared(string connectionString)
    {
        // Npgsql's own builder says of every keyword that it contains it.
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!given.ContainsKey("Max Auto Prepare")) (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages) = (200, 2);
        if (!given.ContainsKey("No Reset On Close")) connection.NoResetOnClose = true;
        return connection.ConnectionString;
    }

    public static DbContextOptions<SqliteConnectDb> Sqlite(DatabaseSettings settings) =>
        new DbContextOptionsBuilder<SqliteConnectDb>()
            .UseSqlite(settings.ConnectionString, OneParameterForMany)
            // Not for what it does: with the same services as the writer's, Entity Framework builds the model once for all.
            .ReplaceService<IDatabase, SqliteWrites>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    /// <summary>For one of the connections that pages read on.</summary>
    public static DbContextOptions<SqliteConnectDb> SqliteReading(DbConnection connection) =>
        Kept(connection).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;

    /// <summary>For the writer's one connection.</summary>
    public static DbContextOptions<SqliteConnectDb> SqliteWriting(DbConnection connection) => Kept(connection).Options;

    private static DbContextOptionsBuilder<SqliteConnectDb> Kept(DbConnection connection) =>
        new DbContextOptionsBuilder<SqliteConnectDb>().UseSqlite(connection, OneParameterForMany)
            .ReplaceService<IDatabase, SqliteWrites>().AddInterceptors(new KeptStatements());

    // However many ids a query is given, its statement is the same one.
    private static void OneParameterForMany(SqliteDbContextOptionsBuilder sqlite) => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}
