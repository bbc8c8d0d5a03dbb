using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Connect.Database;

/// <summary>
/// PostgreSQL: gives the role as which the service runs what it needs: everything of ordinary tables, of the audit's to insert and to read, of
/// the migrations' and of who sees whom to read. Whoever migrates owns the tables; the service must be somebody else, or it could change the audit.
/// </summary>
internal static class ServiceRole
{
    private const string AuditTables = "audit_events, audit_links, audit_heads, audit_people";

    public static async Task GrantAsync(IServiceProvider services, CancellationToken stop)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        if (!settings.IsPostgres || services.GetRequiredService<IOptions<AuditOptions>>().Value.ServiceRole is not { Length: > 0 } name) return;

        var role = new NpgsqlCommandBuilder().QuoteIdentifier(name);
        await using var db = ConnectDatabases.Create(settings);

        // A role's name cannot be a parameter; it is quoted.
        var grants = $"""
            grant usage on schema public to {role};
            grant select, insert, update, delete on all tables in schema public to {role};
            grant usage, select on all sequences in schema public to {role};
            revoke update, delete, truncate, references, trigger on {AuditTables} from {role};
            revoke insert, update, delete on "__EFMigrationsHistory" from {role};
            revoke insert, update, delete, truncate, references, trigger on sight_kept from {role};
            """;
        await db.Database.ExecuteSqlRawAsync(grants, stop);
    }
}
