using Connect.Platform.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Connect.Tests.Platform.Data;

public sealed class SqlitePlansTests
{
    // From sqlite3.h: how often SQLite has planned a statement again by itself.
    private const int PlannedAgain = 5;

    [Fact]
    public void A_statement_is_planned_once_whatever_the_number_of_its_limit()
    {
        using var connection = Open();
        connection.KeepPlans();

        Assert.Equal(0, TimesPlannedAgain(connection));
    }

    [Fact]
    public void Without_that_it_is_planned_again_for_each_number()
    {
        using var connection = Open();

        Assert.InRange(TimesPlannedAgain(connection), 1, 10);
    }

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static int TimesPlannedAgain(SqliteConnection connection)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection.Handle, "select name from sqlite_master order by name limit ?", out var statement));
        using (statement)
        {
            for (var most = 1; most <= 10; most++)
            {
                raw.sqlite3_bind_int(statement, 1, most);
                raw.sqlite3_step(statement);
                raw.sqlite3_reset(statement);
            }

            return raw.sqlite3_stmt_status(statement, PlannedAgain, 0);
        }
    }
}
