using Npgsql;

namespace Connect.Tests.Servers;

public sealed class PostgresServerTests(PostgresServer shared)
{
    [Fact]
    public async Task Databases_made_at_once_from_one_template_are_each_their_own()
    {
        var template = await shared.CreateDatabaseAsync();
        await ExecuteAsync(template, "create table things (name text); insert into things values ('from the template')");

        var copies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shared.CreateDatabaseAsync(NameOf(template))));
        await ExecuteAsync(copies[0], "insert into things values ('mine')");

        Assert.Equal(2L, await ExecuteAsync(copies[0], "select count(*) from things"));
        foreach (var copy in copies[1..]) Assert.Equal(1L, await ExecuteAsync(copy, "select count(*) from things"));
    }

    [Fact]
    public async Task The_durable_one_keeps_what_it_committed_through_a_kill()
    {
        await using var server = PostgresServer.Durable();
        var database = await server.CreateDatabaseAsync();
        await ExecuteAsync(database, "create table things (name text); insert into things values ('kept')");

        await server.KillAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ExecuteAsync(database, "select 1"));
        await server.StartAsync();

        Assert.Equal("kept", await ExecuteAsync(database, "select name from things"));
        Assert.Equal("on", await ExecuteAsync(database, "show fsync"));
    }

    private static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static async Task<object?> ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
