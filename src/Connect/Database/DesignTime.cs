using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore.Design;

namespace Connect.Database;

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteConnectDb>
{
    public SqliteConnectDb CreateDbContext(string[] args) =>
        (SqliteConnectDb)ConnectDatabases.Create(new(false, "Data Source=design.db"));
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresConnectDb>
{
    public PostgresConnectDb CreateDbContext(string[] args) =>
        (PostgresConnectDb)ConnectDatabases.Create(new(true, "Host=localhost;Database=design"));
}
