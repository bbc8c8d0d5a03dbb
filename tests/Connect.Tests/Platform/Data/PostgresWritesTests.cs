using Connect.Platform.Data;
using Connect.Tests.Servers;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Connect.Tests.Platform.Data;

/// <summary>What a frame writes in one trip is what Entity Framework would have written.</summary>
public sealed class PostgresWritesTests(PostgresServer server)
{
    [Fact]
    public async Task Any_rows_are_added_and_changed_as_Entity_Framework_does_it()
    {
        await using var ours = await Shelf.OpenAsync(server, inOneTrip: true);
        await using var theirs = await Shelf.OpenAsync(server, inOneTrip: false);
        await Thing.Any.Array[1, 4].SampleAsync(async things =>
        {
            foreach (var thing in things) thing.Words = Kept(thing.Words);
            await ours.KeepAsync(things);
            await theirs.KeepAsync(things);

            Assert.Equal(await theirs.RowsAsync(), await ours.RowsAsync());
        }, iter: 100, threads: 1);
    }

    [Fact]
    public async Task Numbers_follow_the_order_of_adding_and_come_back_to_the_rows()
    {
        await using var shelf = await Shelf.OpenAsync(server, inOneTrip: true);
        for (var round = 0; round < 3; round++)
        {
            var things = Enumerable.Range(0, 40).Select(number => new Thing { Id = Guid.CreateVersion7(), Whole = number }).ToList();
            shelf.AddRange(things);
            await shelf.SaveAsync();

            Assert.Equal(Enumerable.Range(round * 40 + 1, 40).Select(number => (long)number), things.Select(thing => thing.Seq));
            Assert.All(things, thing => Assert.Equal(EntityState.Unchanged, shelf.Entry(thing).State));
        }
    }

    [Fact]
    public async Task Any_rows_that_are_appended_are_kept_as_those_that_are_added()
    {
        await using var ours = await Shelf.OpenAsync(server, inOneTrip: true);
        await using var theirs = await Shelf.OpenAsync(server, inOneTrip: false);
        await Thing.Any.Array[1, 20].SampleAsync(async things =>
        {
            foreach (var thing in things) thing.Words = Kept(thing.Words);
            await ours.AppendAsync(things);
            foreach (var thing in things)
            {
                theirs.Add(thing.Again());
                await theirs.SaveAsync();
            }

            Assert.Equal(await theirs.RowsAsync(), await ours.RowsAsync());
            Assert.Empty(ours.ChangeTracker.Entries());
        }, iter: 50, threads: 1);
    }

    [Fact]
    public async Task Numbers_follow_the_order_of_appending_beside_rows_that_are_tracked()
    {
        await using var shelf = await Shelf.OpenAsync(server, inOneTrip: true);
        shelf.Add(new Thing { Id = Guid.CreateVersion7(), Whole = 0 });
        await shelf.AppendAsync(Enumerable.Range(1, 20).Select(number => new Thing { Id = Guid.CreateVersion7(), Whole = number }));

        Assert.Equal(Enumerable.Range(0, 21), await shelf.Set<Thing>().OrderBy(thing => thing.Seq).Select(thing => thing.Whole).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_row_that_is_no_longer_there_is_a_lost_race_as_Entity_Framework_says_it()
    {
        await using var shelf = await Shelf.OpenAsync(server, inOneTrip: true);
        var thing = new Thing { Id = Guid.CreateVersion7() };
        shelf.Add(thing);
        await shelf.SaveAsync();
        await shelf.Set<Thing>().ExecuteDeleteAsync(Stop);
        thing.Words = "too late";

        var fault = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(shelf.SaveAsync);
        Assert.Same(thing, Assert.Single(fault.Entries).Entity);
    }

    [Fact]
    public async Task A_row_that_breaks_a_rule_is_refused_wherever_it_stands_in_the_batch()
    {
        await using var shelf = await Shelf.OpenAsync(server, inOneTrip: true);
        var id = Guid.CreateVersion7();
        shelf.AddRange(new Thing { Id = Guid.CreateVersion7() }, new Thing { Id = id }, new Thing { Id = id });

        var fault = await Assert.ThrowsAsync<DbUpdateException>(shelf.SaveAsync);
        Assert.Equal(PostgresErrorCodes.UniqueViolation, Assert.IsType<PostgresException>(fault.InnerException).SqlState);
        Assert.Empty(await shelf.RowsAsync());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // PostgreSQL's text takes neither NUL nor half a character.
    private static string? Kept(string? words) => words is null ? null : string.Concat(words.Where(letter => letter != '\0' && !char.IsSurrogate(letter)));

    /// <summary>A database with one table, and a context on it that saves in a transaction as a frame does.</summary>
    private sealed class Shelf(string database, bool inOneTrip) : AppendingDb(new DbContextOptions<Shelf>())
    {
        public static async Task<Shelf> OpenAsync(PostgresServer server, bool inOneTrip)
        {
            var shelf = new Shelf(await server.CreateDatabaseAsync(), inOneTrip);
            await shelf.Database.EnsureCreatedAsync(Stop);
            shelf.Database.AutoSavepointsEnabled = false;
            return shelf;
        }

        public async Task SaveAsync()
        {
            await using var transaction = await Database.BeginTransactionAsync(Stop);
            await SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        }

        /// <summary>Appends them all in one frame.</summary>
        public async Task AppendAsync(IEnumerable<Thing> things)
        {
            await using var transaction = await Database.BeginTransactionAsync(Stop);
            foreach (var thing in things) Append(thing.Again());
            await SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        }

        /// <summary>Adds them, then changes each.</summary>
        public async Task KeepAsync(IEnumerable<Thing> things)
        {
            foreach (var thing in things.Select(thing => thing.Again()))
            {
                Add(thing);
                await SaveAsync();
                thing.Words += " again";
                await SaveAsync();
            }
        }

        public Task<List<string>> RowsAsync() => Database.SqlQueryRaw<string>("select t::text as \"Value\" from things t order by \"Seq\"").ToListAsync(Stop);

        protected override void OnConfiguring(DbContextOptionsBuilder options)
        {
            options.UseNpgsql(database + ";Max Auto Prepare=50;Auto Prepare Min Usages=2");
            if (inOneTrip) options.ReplaceService<IDatabase, PostgresWrites>();
        }

        protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
        {
            conventions.Properties<Enum>().HaveConversion<string>();
            conventions.Properties<DateTime>().HaveConversion<UtcToTimestamp>();
        }

        protected override void OnModelCreating(ModelBuilder model)
        {
            var thing = model.Entity<Thing>();
            thing.ToTable("things").HasKey(t => t.Seq);
            thing.HasIndex(t => t.Id).IsUnique();
            thing.Property(t => t.Usually).HasDefaultValue(true);
        }
    }
}
