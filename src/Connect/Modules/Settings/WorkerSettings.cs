using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Settings;

/// <summary>What a worker chose for themselves. No row means the defaults.</summary>
internal sealed class WorkerSettings
{
    public required PersonId Worker { get; init; }

    /// <summary>Off: every text goes to the worker and nothing is answered automatically, but for STOP, START and HELP.</summary>
    public bool AssistantOn { get; set; } = true;
}

internal sealed class WorkerSettingsTable : IEntityTypeConfiguration<WorkerSettings>
{
    public void Configure(EntityTypeBuilder<WorkerSettings> settings) => settings.ToTable("worker_settings").HasKey(s => s.Worker);
}

/// <summary>Whether a worker's assistant answers texts.</summary>
public sealed class AssistantSwitch(ConnectDb db, AuditTrail audit)
{
    private static readonly PerModel<Func<ConnectDb, PersonId, Task<bool>>> IsOff = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId worker) => OffIn(db).Any(off => off == worker)));

    private static readonly Shown Assistant = new("settings", "assistant");

    /// <summary>The workers whose assistant is off, for a query that is compiled.</summary>
    public static IQueryable<PersonId> OffIn(ConnectDb db) => db.Set<WorkerSettings>().Where(s => !s.AssistantOn).Select(s => s.Worker);

    public async Task<bool> IsOnAsync(PersonId worker, CancellationToken stop) => !await IsOff.For(db)(db, worker);

    /// <summary>Turns the worker's own assistant on or off.</summary>
    public async Task RunAsync(bool on, Actor by, CancellationToken stop)
    {
        var worker = by.Person ?? throw new InvalidOperationException("Only a worker has an assistant.");
        var settings = await db.Set<WorkerSettings>().FirstOrDefaultAsync(s => s.Worker == worker, stop);
        if (settings is null) db.Add(settings = new() { Worker = worker });
        settings.AssistantOn = on;
        audit.Record(Assistant.Act(AuditKind.Alteration, worker), by);
    }
}
