using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Connect.Platform.Data;

/// <summary>
/// Statements written by hand that give rows back. <c>SqlQueryRaw</c> builds a query around the statement and looks it up each time, which cost more than the
/// statement did.
/// </summary>
public static class HandWrittenSql
{
    /// <summary>The only row, or nothing when there is none.</summary>
    /// <param name="values">{0}, {1} and so on of the statement, as <c>ExecuteSqlRaw</c> takes them.</param>
    public static async Task<TRow?> OnlyRowAsync<TRow>(this ConnectDb db, string sql, object[] values, Func<DbDataReader, TRow> read, CancellationToken stop) where TRow : class
    {
        await using var rows = await ReadAsync(db, sql, values, stop);
        return await rows.ReadAsync(stop) ? read(rows.DbDataReader) : null;
    }

    /// <summary>All rows, which must be few.</summary>
    /// <inheritdoc cref="OnlyRowAsync"/>
    public static async Task<List<TRow>> RowsAsync<TRow>(this ConnectDb db, string sql, object[] values, Func<DbDataReader, TRow> read, CancellationToken stop)
    {
        await using var rows = await ReadAsync(db, sql, values, stop);
        var all = new List<TRow>();
        while (await rows.ReadAsync(stop)) all.Add(read(rows.DbDataReader));
        return all;
    }

    private static Task<RelationalDataReader> ReadAsync(ConnectDb db, string sql, object[] values, CancellationToken stop)
    {
        var command = db.GetService<IRawSqlCommandBuilder>().Build(sql, values, db.Model);
        var parameters = new RelationalCommandParameterObject(
            db.GetService<IRelationalConnection>(), command.ParameterValues, readerColumns: null, db, db.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.FromSqlQuery);
        return command.RelationalCommand.ExecuteReaderAsync(parameters, stop);
    }
}
