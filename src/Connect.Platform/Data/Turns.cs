using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Data;

public static class Turns
{
    /// <summary>What one at a time may do: waits until nobody else has this turn, and keeps it until the transaction ends. On SQLite one writer does everything.</summary>
    public static async Task WaitForTurnAsync(this ConnectDb db, string turn, CancellationToken stop)
    {
        if (db.Dialect.WaitForTurn is { } wait) await db.Database.ExecuteSqlRawAsync(wait, [turn], stop);
    }
}
