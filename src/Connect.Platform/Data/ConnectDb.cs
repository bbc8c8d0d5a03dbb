using System.Reflection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Data;

/// <summary>
/// The one model of a node. It knows no module: each module's internal table configurations are found in <see cref="Parts"/>.
/// Conventions (ADR 0002): typed ids as their Guid, times UTC to the millisecond, enums as words, snake_case names.
/// </summary>
public abstract class ConnectDb(DbContextOptions options) : AppendingDb(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The assemblies whose entities make up this node's database.</summary>
    protected abstract IReadOnlyList<Assembly> Parts { get; }

    /// <summary>What differs between SQLite and PostgreSQL in the few statements written by hand.</summary>
    public abstract Dialect Dialect { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        foreach (var id in Parts.SelectMany(part => part.GetTypes()).Where(IsId))
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var part in Parts)
            model.ApplyConfigurationsFromAssembly(part);

        foreach (var entity in model.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            if (entity.GetViewName() is null) entity.SetTableName(SnakeCase.Of(entity.GetTableName() ?? entity.ClrType.Name));
            foreach (var property in entity.GetProperties()) property.SetColumnName(SnakeCase.Of(property.Name));
        }
    }

    private static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
}
