using System.Data.Common;
using System.Reflection;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

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

/// <summary>Makes contexts: for reading on a connection of their own, or for writing on a frame's.</summary>
internal static class ConnectDatabases
{
    public static readonly IReadOnlyList<Assembly> Parts = [typeof(ConnectDb).Assembly, typeof(ConnectDatabases).Assembly];

    public static ConnectDb Create(DatabaseSettings settings, DbConnection? writing = null) =>
        settings.IsPostgres ? Postgres(settings) : Sqlite(settings, writing);

    private static PostgresConnectDb Postgres(DatabaseSettings settings)
    {
        var options = new DbContextOptionsBuilder<PostgresConnectDb>()
            .UseNpgsql(settings.ConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        return new(options.Options);
    }

    private static SqliteConnectDb Sqlite(DatabaseSettings settings, DbConnection? writing)
    {
        var options = new DbContextOptionsBuilder<SqliteConnectDb>();
        if (writing is null) options.UseSqlite(settings.ConnectionString).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        else options.UseSqlite(writing);
        var db = new SqliteConnectDb(options.Options);

        // The writer has its own transaction and savepoints; Entity Framework must not add any.
        if (writing is not null) db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }
}
