using System.Data.Common;

namespace Connect.Platform.Data;

/// <summary>
/// The differences between the two databases that hand-written SQL meets. Leases use the database's own clock,
/// so that nodes whose clocks disagree cannot both hold one.
/// </summary>
public abstract record Dialect
{
    public static readonly Dialect Sqlite = new SqliteDialect();
    public static readonly Dialect Postgres = new PostgresDialect();

    private Dialect() { }

    /// <summary>The database's time, as SQL.</summary>
    public abstract string Now { get; }

    /// <summary>The database's time so many seconds on, as SQL.</summary>
    public abstract string NowPlus(int seconds);

    /// <summary>Appended to a claiming sub-select so that nodes pass over each other's rows.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Appended to a select whose row the transaction goes on to change.</summary>
    public abstract string LockRow { get; }

    /// <summary>Put before an insert by select: whoever inserts for the same <paramref name="key"/> takes turns until the transaction ends.</summary>
    public abstract string WithTurn(string key);

    /// <summary>Where that select comes from, so that it waits for its turn.</summary>
    public abstract string FromTurn { get; }

    /// <summary>A time as a parameter of hand-written SQL.</summary>
    public abstract object Stored(DateTime utc);

    /// <summary>A time as hand-written SQL gives it back.</summary>
    public abstract DateTime Time(DbDataReader row, int column);

    /// <summary>A person's or other id as JSON brings it to hand-written SQL.</summary>
    public abstract string Stored(Guid id);

    /// <summary>The rows of a JSON array of arrays, given as parameter {0}, as a select; with the columns' PostgreSQL types.</summary>
    public abstract string FromJson(params ReadOnlySpan<string> types);

    /// <summary>Asks, as SQL, whether this transaction may do what one at a time does until it ends; null where one writer does everything.</summary>
    public abstract string? TakeTurn { get; }

    /// <summary>Waits, as SQL, until no other transaction has this turn (parameter {0}), and keeps it until this one ends; null where one writer does everything.</summary>
    public abstract string? WaitForTurn { get; }

    /// <summary>What an entry's transaction must be below before followers may read it, as SQL; null where one writer commits in order.</summary>
    public abstract string? CommittedBelow { get; }

    private static string Columns(ReadOnlySpan<string> types, Func<int, string, string> column)
    {
        var columns = new string[types.Length];
        for (var index = 0; index < types.Length; index++) columns[index] = column(index, types[index]);
        return string.Join(", ", columns);
    }

    private sealed record SqliteDialect : Dialect
    {
        public override string Now => "cast(unixepoch('subsec') * 1000 as integer)";
        public override string NowPlus(int seconds) => $"{Now} + {seconds * 1000}";
        public override string SkipLocked => "";
        public override string LockRow => "";

        // One writer: everything takes turns already.
        public override string WithTurn(string key) => "";
        public override string FromTurn => "where true";
        public override object Stored(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        public override DateTime Time(DbDataReader row, int column) => DateTime.UnixEpoch.AddTicks(row.GetInt64(column) * TimeSpan.TicksPerMillisecond);
        public override string Stored(Guid id) => id.ToString().ToUpperInvariant();
        public override string FromJson(params ReadOnlySpan<string> types) => $"select {Columns(types, (index, _) => $"value ->> {index}")} from json_each({{0}})";
        public override string? TakeTurn => null;
        public override string? WaitForTurn => null;
        public override string? CommittedBelow => null;
    }

    private sealed record PostgresDialect : Dialect
    {
        public override string Now => "now()";
        public override string NowPlus(int seconds) => $"now() + interval '{seconds} seconds'";
        public override string SkipLocked => "for update skip locked";
        public override string LockRow => "for update";
        public override string WithTurn(string key) => $"with turn as materialized (select pg_advisory_xact_lock(hashtext({key})))";
        public override string FromTurn => "from turn";
        public override object Stored(DateTime utc) => utc;
        public override DateTime Time(DbDataReader row, int column) => row.GetDateTime(column);
        public override string Stored(Guid id) => id.ToString();
        public override string FromJson(params ReadOnlySpan<string> types) =>
            $"select {Columns(types, (index, type) => $"(row ->> {index})::{type}")} from json_array_elements({{0}}::json) row";
        public override string? TakeTurn => "select pg_try_advisory_xact_lock(20260102) as \"Value\"";
        public override string? WaitForTurn => "select pg_advisory_xact_lock(hashtext({0}))";
        public override string? CommittedBelow => "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    }
}
