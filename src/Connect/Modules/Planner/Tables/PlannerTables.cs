using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Planner.Tables;

internal sealed class AvailabilityTable : IEntityTypeConfiguration<Availability>
{
    public void Configure(EntityTypeBuilder<Availability> availability)
    {
        availability.ToTable("availabilities").HasKey(a => a.Id);
        availability.Property(a => a.Pattern).HasConversion(p => Json.Write(p), s => Json.Read<WeeklyPattern>(s));
        availability.Property(a => a.Rules).HasConversion(r => Json.Write(r), s => Json.Read<SlotRules>(s));
        availability.HasIndex(a => a.Worker);
    }
}

internal sealed class BusyTimeTable : IEntityTypeConfiguration<BusyTime>
{
    public void Configure(EntityTypeBuilder<BusyTime> busy)
    {
        busy.ToTable("busy_times").HasKey(b => b.Id);
        busy.Property(b => b.Pattern).HasConversion(p => Json.Write(p), s => Json.Read<WeeklyPattern>(s));
        busy.HasIndex(b => b.Worker);
    }
}

internal sealed class SlotTable : IEntityTypeConfiguration<Slot>
{
    public void Configure(EntityTypeBuilder<Slot> slot)
    {
        slot.ToTable("slots").HasKey(s => s.Id);
        slot.HasIndex(s => new { s.Worker, s.Start }).HasFilter("state = 'Open'").HasDatabaseName("slots_open");
        slot.HasIndex(s => new { s.Worker, s.Date });
        slot.HasIndex(s => new { s.Availability, s.Start }).IsUnique();
    }
}

internal sealed class DiaryEntryTable : IEntityTypeConfiguration<DiaryEntry>
{
    public void Configure(EntityTypeBuilder<DiaryEntry> entry)
    {
        entry.ToTable("diary_entries").HasKey(e => e.Seq);
        entry.Property(e => e.Seq).ValueGeneratedOnAdd();

        // Ends first: what is asked is nearly always who is free from some time on, and what ended before that is the most.
        entry.HasIndex(e => new { e.Owner, e.End, e.Start });
        entry.HasIndex(e => new { e.About, e.Owner });
    }
}

/// <summary>Locked while a slot of that worker's London day is claimed, so that two claims take turns (PostgreSQL).</summary>
internal sealed class WorkerDay
{
    public required Platform.Access.PersonId Worker { get; init; }
    public required DateOnly Date { get; init; }
}

internal sealed class WorkerDayTable : IEntityTypeConfiguration<WorkerDay>
{
    public void Configure(EntityTypeBuilder<WorkerDay> day) => day.ToTable("worker_days").HasKey(d => new { d.Worker, d.Date });
}

file static class Json
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value);

    public static T Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored)!;
}
