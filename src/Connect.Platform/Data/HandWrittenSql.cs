using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Connect.Platform.Data;

/// <summary>
/// Statements written by hand that give a row back. <c>SqlQueryRaw</c> builds a query around the statement and looks it up each time, which cost more than the
/// statement did.
/// </summary>
public static class HandWrittenSql
{
    /// <summary>The only row, or nothing when there is none.</summary>
    /// <param name="values">{0}, {1} and so on of the statement, as <c>ExecuteSqlRaw</c> takes them.</param>
    public static async Task<TRow?> OnlyRowAsync<TRow>(this ConnectDb db, string sql, object[] values, Func<DbDataReader, TRow> read, CancellationToken stop) where TRow : class
    {
        var command = db.GetService<IRawSqlCommandBuilder>().Build(sql, values, db.Model);
        var parameters = new RelationalCommandParameterObject(
            db.GetService<IRelationalConnection>(), command.ParameterValues, readerColumns: null, db, db.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.FromSqlQuery);
        await using var rows = await command.RelationalCommand.ExecuteReaderAsync(parameters, stop);
        return await rows.ReadAsync(stop) ? read(rows.DbDataReader) : null;
    }
}
