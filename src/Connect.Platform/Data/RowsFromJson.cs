using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Data;

internal static class RowsFromJson
{
    /// <summary>Inserts hundreds of small rows by one statement with one parameter: a tenth of what as many tracked entities cost.</summary>
    /// <param name="into">Table and columns: <c>audit_links (seq, event, hash)</c>.</param>
    /// <param name="types">The columns' PostgreSQL types.</param>
    public static Task<int> InsertAsync(this ConnectDb db, string into, string[] types, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        var sql = $"insert into {into} {db.Dialect.FromJson(types)}";
        return db.Database.ExecuteSqlRawAsync(sql, [JsonSerializer.Serialize(rows)], stop);
    }
}
