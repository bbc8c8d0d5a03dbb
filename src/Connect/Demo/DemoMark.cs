using Connect.Platform.Data;
using Connect.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Demo;

/// <summary>
/// The one row that says that this database is a demonstration, made by it, and how far its clock is moved on.
/// A demonstration starts on no other database, and a real node on no such one: so there is no back door.
/// </summary>
internal sealed class DemoMark
{
    public int Id { get; init; } = 1;

    /// <summary>How far business time is ahead of the system's.</summary>
    public long OffsetMilliseconds { get; set; }

    /// <returns>Whether the mark has just been made: the demonstration is at its beginning.</returns>
    public static async Task<bool> CheckAsync(ConnectDb db, bool isDemo, CancellationToken stop)
    {
        var marked = await db.Set<DemoMark>().AnyAsync(stop);
        if (marked == isDemo) return false;
        if (marked) throw new SetUpException("This database belongs to a demonstration. Start with --demo, or set Connect__Data or ConnectionStrings__Connect to another.");
        if (await db.Set<Modules.People.Person>().AnyAsync(stop))
            throw new SetUpException("--demo starts only on a database that it made itself, and this one holds people. Set Connect__Data to an empty folder.");

        db.Add(new DemoMark());
        await db.SaveChangesAsync(stop);
        return true;
    }
}

internal sealed class DemoMarkTable : IEntityTypeConfiguration<DemoMark>
{
    public void Configure(EntityTypeBuilder<DemoMark> mark)
    {
        mark.ToTable("demo_mark").HasKey(m => m.Id);
        mark.Property(m => m.Id).ValueGeneratedNever();
    }
}
