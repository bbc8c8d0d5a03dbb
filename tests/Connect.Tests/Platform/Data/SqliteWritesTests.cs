using Connect.Platform.Data;
using CsCheck;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Connect.Tests.Platform.Data;

/// <summary>What is written by kept statements is what Entity Framework would have written.</summary>
public sealed class SqliteWritesTests
{
    [Fact]
    public void Any_row_is_kept_as_Entity_Framework_keeps_it() => Thing.Any.Array[1, 4].Sample(things =>
    {
        using var ours = new Shelf(kept: true);
        using var theirs = new Shelf(kept: false);
        foreach (var thing in things)
        {
            ours.Keep(thing.Again());
            theirs.Keep(thing.Again());
        }

        Assert.Equal(theirs.Rows(), ours.Rows());
    }, iter: 200);

    [Fact]
    public void Any_row_is_changed_as_Entity_Framework_changes_it() => Gen.Select(Thing.Any, Thing.Any).Sample(pair =>
    {
        using var ours = new Shelf(kept: true);
        using var theirs = new Shelf(kept: false);
        foreach (var shelf in new[] { ours, theirs })
        {
            var row = shelf.Entry(shelf.Keep(pair.Item1.Again()));
            foreach (var property in row.Properties.Where(property => !property.Metadata.IsPrimaryKey()))
                property.CurrentValue = property.Metadata.GetGetter().GetClrValueUsingContainingEntity(pair.Item2);
            shelf.SaveChangesAsync(Stop).GetAwaiter().GetResult();
        }

        Assert.Equal(theirs.Rows(), ours.Rows());
    }, iter: 200);

    [Fact]
    public void Any_row_that_is_appended_is_kept_as_one_that_is_added() => Thing.Any.Array[1, 4].Sample(things =>
    {
        using var ours = new Shelf(kept: true);
        using var theirs = new Shelf(kept: false);
        foreach (var thing in things)
        {
            ours.Append(thing.Again());
            theirs.Keep(thing.Again());
        }

        ours.SaveChangesAsync(Stop).GetAwaiter().GetResult();
        Assert.Equal(theirs.Rows(), ours.Rows());
        Assert.Empty(ours.ChangeTracker.Entries());
    }, iter: 200);

    [Fact]
    public async Task What_is_appended_is_written_as_it_is_when_it_is_saved_and_once()
    {
        using var shelf = new Shelf(kept: true);
        var thing = new Thing { Id = Guid.CreateVersion7(), Words = "one" };
        shelf.Append(thing);
        thing.Words = "two";
        Assert.True(shelf.Awaits(thing));

        await shelf.SaveChangesAsync(Stop);
        await shelf.SaveChangesAsync(Stop);
        Assert.False(shelf.Awaits(thing));
        Assert.Equal("two", (await shelf.Set<Thing>().AsNoTracking().SingleAsync(Stop)).Words);
    }

    [Fact]
    public async Task Numbers_follow_the_order_of_appending_beside_rows_that_are_tracked()
    {
        using var shelf = new Shelf(kept: true);
        shelf.Add(new Thing { Id = Guid.CreateVersion7(), Whole = 0 });
        for (var number = 1; number <= 20; number++) shelf.Append(new Thing { Id = Guid.CreateVersion7(), Whole = number });
        await shelf.SaveChangesAsync(Stop);

        Assert.Equal(Enumerable.Range(0, 21), await shelf.Set<Thing>().OrderBy(thing => thing.Seq).Select(thing => thing.Whole).ToListAsync(Stop));
    }

    [Fact]
    public async Task What_is_appended_outside_a_frame_is_added_as_any_other()
    {
        using var shelf = new Shelf(kept: true);
        shelf.Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
        var thing = new Thing { Id = Guid.CreateVersion7() };
        shelf.Append(thing);
        Assert.True(shelf.Awaits(thing));
        Assert.Equal(EntityState.Added, shelf.Entry(thing).State);

        await shelf.SaveChangesAsync(Stop);
        Assert.Equal(1, thing.Seq);
    }

    [Fact]
    public async Task A_row_that_is_no_longer_there_is_a_lost_race_as_Entity_Framework_says_it()
    {
        using var shelf = new Shelf(kept: true);
        var thing = shelf.Keep(new() { Id = Guid.CreateVersion7() });
        await shelf.Set<Thing>().ExecuteDeleteAsync(Stop);
        thing.Words = "too late";

        var fault = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => shelf.SaveChangesAsync(Stop));
        Assert.Same(thing, Assert.Single(fault.Entries).Entity);
    }

    [Fact]
    public async Task Numbers_follow_the_order_of_adding_and_come_back_to_the_rows()
    {
        using var shelf = new Shelf(kept: true);
        for (var round = 0; round < 3; round++)
        {
            var things = Enumerable.Range(0, 40).Select(number => new Thing { Id = Guid.CreateVersion7(), Whole = number }).ToList();
            shelf.Db.AddRange(things);
            await shelf.Db.SaveChangesAsync(Stop);

            Assert.Equal(Enumerable.Range(round * 40 + 1, 40).Select(number => (long)number), things.Select(thing => thing.Seq));
            Assert.All(things, thing => Assert.Equal(EntityState.Unchanged, shelf.Db.Entry(thing).State));
        }
    }

    [Fact]
    public async Task A_row_that_was_added_is_changed_and_removed_like_any_other()
    {
        using var shelf = new Shelf(kept: true);
        var thing = shelf.Keep(new() { Id = Guid.CreateVersion7(), Words = "one" });
        thing.Words = "two";
        await shelf.Db.SaveChangesAsync(Stop);
        Assert.Equal("two", await shelf.Db.Set<Thing>().AsNoTracking().Select(one => one.Words).SingleAsync(Stop));

        shelf.Db.Remove(thing);
        await shelf.Db.SaveChangesAsync(Stop);
        Assert.Equal(0, await shelf.Db.Set<Thing>().CountAsync(Stop));
    }

    [Fact]
    public async Task One_takes_the_place_of_another_that_is_removed_together_with_it()
    {
        using var shelf = new Shelf(kept: true);
        var id = Guid.CreateVersion7();
        var first = shelf.Keep(new() { Id = id });
        shelf.Db.Remove(first);
        shelf.Db.Add(new Thing { Id = id, Words = "next" });
        await shelf.Db.SaveChangesAsync(Stop);

        Assert.Equal("next", (await shelf.Db.Set<Thing>().AsNoTracking().SingleAsync(Stop)).Words);
    }

    [Fact]
    public async Task A_row_that_breaks_a_rule_is_refused_as_Entity_Framework_says_it_and_the_next_is_added()
    {
        using var shelf = new Shelf(kept: true);
        var id = Guid.CreateVersion7();
        shelf.Keep(new() { Id = id });
        var twice = new Thing { Id = id };
        shelf.Db.Add(twice);

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => shelf.Db.SaveChangesAsync(Stop));
        Assert.IsType<SqliteException>(fault.InnerException);
        Assert.Same(twice, Assert.Single(fault.Entries).Entity);

        shelf.Db.Entry(twice).State = EntityState.Detached;
        shelf.Keep(new() { Id = Guid.CreateVersion7() });
        Assert.Equal(2, await shelf.Db.Set<Thing>().CountAsync(Stop));
    }

    [Fact]
    public async Task It_adds_again_on_a_connection_that_was_closed_and_opened()
    {
        using var shelf = new Shelf(kept: true);
        shelf.Keep(new() { Id = Guid.CreateVersion7() });
        await shelf.ReopenAsync();
        shelf.Keep(new() { Id = Guid.CreateVersion7() });

        Assert.Equal(1, await shelf.Db.Set<Thing>().CountAsync(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An SQLite database in memory with one table, and a context on it as the writer has.</summary>
    private sealed class Shelf : AppendingDb
    {
        private readonly SqliteConnection _connection;
        private readonly bool _kept;

        public Shelf(bool kept) : base(new DbContextOptions<Shelf>())
        {
            (_connection, _kept) = (new SqliteConnection("Data Source=:memory:"), kept);
            _connection.Open();
            Database.EnsureCreated();
            Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        }

        public Shelf Db => this;

        public Thing Keep(Thing thing)
        {
            Add(thing);
            SaveChangesAsync(Stop).GetAwaiter().GetResult();
            return thing;
        }

        public async Task ReopenAsync()
        {
            await _connection.CloseAsync();
            await _connection.OpenAsync(Stop);
            await Database.EnsureCreatedAsync(Stop);
            ChangeTracker.Clear();
        }

        public List<string> Rows()
        {
            using var command = _connection.CreateCommand();
            command.CommandText = $"select {string.Join(" || ', ' || ", typeof(Thing).GetProperties().Select(property => $"quote(\"{property.Name}\") || typeof(\"{property.Name}\")"))} from Thing order by Seq";
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read()) rows.Add(reader.GetString(0));
            return rows;
        }

        protected override void OnConfiguring(DbContextOptionsBuilder options)
        {
            options.UseSqlite(_connection);
            if (_kept) options.ReplaceService<IDatabase, SqliteWrites>();
        }

        protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
        {
            conventions.Properties<Enum>().HaveConversion<string>();
            conventions.Properties<DateTime>().HaveConversion<UtcToMilliseconds>();
        }

        protected override void OnModelCreating(ModelBuilder model)
        {
            var thing = model.Entity<Thing>();
            thing.ToTable("Thing").HasKey(t => t.Seq);
            thing.HasIndex(t => t.Id).IsUnique();
            thing.Property(t => t.Usually).HasDefaultValue(true);
        }

        public override void Dispose()
        {
            base.Dispose();
            _connection.Dispose();
        }
    }
}
