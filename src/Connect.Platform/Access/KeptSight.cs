using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Access;

/// <summary>
/// The rows behind the view `sight` (ADR 11). The rule is the view `sight_by_rule`; the table `sight_kept` holds what it gives, written by triggers in
/// the statement that changes what it rests on. This compares the two, and makes the second anew.
/// </summary>
public static class KeptSight
{
    private const string Turn = "sight";

    private const string Strays = """
        select count(*) as "Value" from (
          select * from (select viewer, person, reach, until from sight_by_rule except select viewer, person, reach, until from sight_kept) missing
          union all
          select * from (select viewer, person, reach, until from sight_kept except select viewer, person, reach, until from sight_by_rule) too_many) strays
        """;

    /// <summary>How many lines the rule gives and nobody kept, or are kept and the rule does not give them: none, or somebody wrote past the triggers.</summary>
    public static Task<int> CountStraysAsync(ConnectDb db, CancellationToken stop) =>
        db.Database.SqlQueryRaw<int>(Strays).SingleAsync(stop);

    /// <summary>Keeps what the rule gives, and nothing else.</summary>
    public static async Task RestoreAsync(ConnectDb db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.WaitForTurnAsync(Turn, stop);
        await db.Database.ExecuteSqlRawAsync("delete from sight_kept", stop);
        await db.Database.ExecuteSqlRawAsync("insert into sight_kept select distinct viewer, person, reach, until from sight_by_rule", stop);
        await transaction.CommitAsync(stop);
    }
}
