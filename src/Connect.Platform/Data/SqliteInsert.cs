using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>The insert of one table's rows on one connection, prepared once.</summary>
internal sealed class SqliteInsert
{
    private static readonly ConcurrentDictionary<IEntityType, bool> Plain = new();

    private readonly (IProperty Property, ValueConverter? Converter, SqliteParameter Parameter)[] _given;
    private readonly (IProperty Property, ValueConverter? Converter, Type Type)[] _returned;

    /// <param name="givenByDatabase">A bit for each property in their order, set where the database gives the value.</param>
    public SqliteInsert(SqliteConnection connection, IEntityType table, long givenByDatabase)
    {
        var properties = table.GetProperties().ToList();
        Command = connection.CreateCommand();
        _given = [.. properties.Where((_, index) => !IsSet(givenByDatabase, index))
            .Select((property, number) => (property, property.GetTypeMapping().Converter, Command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{number}" })))];
        _returned = [.. properties.Where((_, index) => IsSet(givenByDatabase, index))
            .Select(property => (property, property.GetTypeMapping().Converter, TypeInDatabase(property)))];
        Command.CommandText = Text(table);
    }

    public SqliteCommand Command { get; }

    /// <summary>One plain row of one table: no other rows or tables are part of it or must be there first.</summary>
    public static bool CanDo(IEntityType table) => Plain.GetOrAdd(table, static table =>
        table.GetTableName() is not null && table.BaseType is null && !table.GetDirectlyDerivedTypes().Any() && !table.IsOwned()
        && !table.GetForeignKeys().Any() && !table.GetReferencingForeignKeys().Any() && !table.GetComplexProperties().Any()
        && table.GetProperties().Count() < 64 && table.GetProperties().All(property => property.GetBeforeSaveBehavior() == PropertySaveBehavior.Save));

    public static long GivenByDatabase(IUpdateEntry row)
    {
        var (given, bit) = (0L, 1L);
        foreach (var property in row.EntityType.GetProperties())
        {
            if (property.ValueGenerated.HasFlag(ValueGenerated.OnAdd) && row.IsStoreGenerated(property)) given |= bit;
            bit <<= 1;
        }

        return given;
    }

    public void Fill(IUpdateEntry row)
    {
        foreach (var (property, converter, parameter) in _given)
        {
            var value = row.GetCurrentValue(property);
            parameter.Value = (converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
        }
    }

    /// <exception cref="SqliteException">The database refused the row.</exception>
    public void Run(IUpdateEntry row)
    {
        if (_returned.Length == 0) Command.ExecuteNonQuery();
        else Return(row);
    }

    private void Return(IUpdateEntry row)
    {
        using var reader = Command.ExecuteReader();
        reader.Read();
        for (var index = 0; index < _returned.Length; index++)
        {
            var (property, converter, type) = _returned[index];
            var value = reader.IsDBNull(index) ? null : Convert.ChangeType(reader.GetValue(index), type, CultureInfo.InvariantCulture);
            row.SetStoreGeneratedValue(property, converter is null ? value : converter.ConvertFromProvider(value));
        }
    }

    private string Text(IEntityType table)
    {
        var insert = $"""insert into "{table.GetTableName()}" ({Columns(_given.Select(one => one.Property))}) values ({string.Join(", ", _given.Select(one => one.Parameter.ParameterName))})""";
        return _returned.Length == 0 ? insert : $"{insert} returning {Columns(_returned.Select(one => one.Property))}";
    }

    private static string Columns(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));

    private static Type TypeInDatabase(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static bool IsSet(long bits, int index) => (bits >> index & 1) == 1;
}
