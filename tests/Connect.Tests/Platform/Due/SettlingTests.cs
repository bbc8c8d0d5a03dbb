using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Due;

/// <summary>What the outside world said about many rows is written down together, and no row suffers for another.</summary>
public sealed class SettlingTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task One_that_cannot_be_settled_is_tried_again_and_leaves_the_others_done_once(DatabaseKind database)
    {
        var bad = Guid.CreateVersion7();
        await using var app = await apps.NewAsync(database, new()
        {
            Configure = builder => builder.Services.AddKeyedScoped<IOutsideWork>(Outside.TheKind, (services, _) => new Outside(services.GetRequiredService<DueRows>(), bad)),
        });
        List<Guid> abouts = [.. Enumerable.Range(0, 9).Select(_ => Guid.CreateVersion7()), bad, .. Enumerable.Range(0, 9).Select(_ => Guid.CreateVersion7())];
        await app.DoAsync((DueRows rows) =>
        {
            foreach (var about in abouts) rows.Add(Outside.TheKind, about, app.Now);
            return Task.CompletedTask;
        });

        await app.SettleAsync();

        var rows = await app.AskAsync((ConnectDb db) => db.Set<DueRow>().Where(row => row.Kind == Outside.TheKind).ToDictionaryAsync(row => row.About));
        Assert.Equal((DueState.Waiting, "IOException"), (rows[bad].State, rows[bad].Reason));
        Assert.All(rows.Values.Where(row => row.About != bad), row => Assert.Equal(DueState.Done, row.State));
        var left = await app.AskAsync((ConnectDb db) => db.Set<DueRow>().Where(row => row.Kind == Outside.Left).Select(row => row.About).ToListAsync());
        Assert.Equal(abouts.Where(about => about != bad).Order(), left.Order());
    }

    private sealed class Outside(DueRows rows, Guid bad) : IOutsideWork
    {
        public const string TheKind = "test.outside", Left = "test.left";

        public Task<object?> CallAsync(DueRow row, CancellationToken stop) => Task.FromResult<object?>("taken");

        public Task<DueEnd> SettleAsync(DueRow row, object? answer, CancellationToken stop)
        {
            rows.Add(Left, row.About, new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            return row.About == bad ? throw new IOException() : Task.FromResult<DueEnd>(new DueEnd.Done());
        }
    }
}
