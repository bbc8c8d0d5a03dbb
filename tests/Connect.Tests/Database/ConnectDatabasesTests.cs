using Connect.Database;
using Npgsql;

namespace Connect.Tests.Database;

public sealed class ConnectDatabasesTests
{
    [Fact]
    public void On_PostgreSQL_statements_are_prepared_and_connections_not_swept()
    {
        var connection = new NpgsqlConnectionStringBuilder(ConnectDatabases.Prepared("Host=localhost"));

        Assert.Equal((200, 2, true), (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages, connection.NoResetOnClose));
    }

    [Fact]
    public void What_the_connection_string_says_stands()
    {
        var connection = new NpgsqlConnectionStringBuilder(ConnectDatabases.Prepared("Host=localhost;Max Auto Prepare=0;No Reset On Close=false"));

        Assert.Equal((0, false), (connection.MaxAutoPrepare, connection.NoResetOnClose));
    }
}
