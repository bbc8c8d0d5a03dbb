using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Connect.Platform.Data;

/// <summary>
/// SQLite parses and plans a prepared statement anew whenever a parameter gets a value that its plan depends on, and a plan may depend on the
/// number of a LIMIT: kept statements were planned again on each page. With its guarantee of stable plans (SQLITE_DBCONFIG_ENABLE_QPSG) no
/// value is looked at, and a statement is planned once for each connection.
/// </summary>
public static class SqlitePlans
{
    // Not among the constants of SQLitePCL; from sqlite3.h.
    private const int EnableStablePlans = 1007;

    /// <param name="connection">Open: the guarantee ends with its handle.</param>
    public static void KeepPlans(this SqliteConnection connection)
    {
        var answer = raw.sqlite3_db_config(connection.Handle, EnableStablePlans, 1, out _);
        if (answer != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(answer, connection.Handle);
    }
}
