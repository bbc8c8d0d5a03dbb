using System.Data.Common;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Verbs;

/// <summary>What the doctor says about the audit.</summary>
internal static class AuditFindings
{
    public static async Task<List<(bool Good, string Words)>> OfAsync(IServiceProvider services, ConnectDb db)
    {
        var findings = new List<(bool, string)> { Copies(services.GetRequiredService<IOptions<AuditOptions>>().Value) };
        if (services.GetService<ReadFiles>() is { } files) findings.AddRange(Reads(files));
        try
        {
            var stuck = await db.Set<DueRow>().CountAsync(row => SignHead.Copying.Contains(row.Kind) && (row.State == DueState.Failed || (row.State == DueState.Waiting && row.Attempts > 0)));
            if (stuck > 0) findings.Add((false, $"{stuck} signed heads could not be copied off the node: see due_rows of the kinds {string.Join(" and ", SignHead.Copying)}."));
            if (await MayChangeAsync(db)) findings.Add((false, "The service's database login may change the audit: run it as a lesser role than the tables' owner (docs/operations.md)."));
        }
        catch (DbException fault)
        {
            findings.Add((false, $"The audit cannot be read ({fault.GetType().Name}): is the database up to date?"));
        }

        return findings;
    }

    private static IEnumerable<(bool, string)> Reads(ReadFiles files) =>
    [
        .. files.PutAside().Select(path => (false, $"Reads of the audit that could not be read lie in {path}: a disk lost a part of them. Look at it, and take it away.")),
        .. files.Closed().Select(path => (false, $"Reads of the audit lie in {path}, which the service may not open: give the file to the user that runs it, and it is loaded within a minute.")),
    ];

    private static (bool, string) Copies(AuditOptions options) =>
        options is { HeadsFolder.Length: > 0 } or { HeadsAddress.Length: > 0 }
            ? (true, "The audit's signed heads are copied off the node.")
            : (false, "The audit's signed heads stay on this node: set Connect__Audit__HeadsFolder or Connect__Audit__HeadsAddress.");

    // SQLite knows no roles: whoever can write the file can change it.
    private static async Task<bool> MayChangeAsync(ConnectDb db) => db.Dialect == Dialect.Postgres
        && await db.Database.SqlQueryRaw<bool>("select has_table_privilege('audit_events', 'update, delete, truncate') as \"Value\"").SingleAsync();
}
