using System.Text.Json;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Audit;

/// <summary>
/// What one page showed or one transaction did, act by act. One row, so that a list of 25 people costs one insert and not 25.
/// The database refuses to change or delete it.
/// </summary>
public sealed class AuditEvent
{
    /// <summary>The order of writing.</summary>
    public long Seq { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Business time.</summary>
    public required DateTime At { get; init; }

    /// <summary>The name of the process's machine, or what Connect__Audit__Node says.</summary>
    public required string Node { get; init; }

    /// <summary>The trace of the request, by which its log lines are found.</summary>
    public string? Request { get; init; }

    /// <summary>The kinds of its acts, as <see cref="AuditKind"/>'s bits, for searching.</summary>
    public int Kinds { get; private set; }

    /// <summary>The acts as JSON, one a line. Its bytes are what the chain covers.</summary>
    public string Acts { get; private set; } = "";

    /// <summary>One with no act in it yet, for what somebody does now.</summary>
    public static AuditEvent Begin(AuditOptions options, TimeProvider clock, Actor by) =>
        new() { Id = Guid.CreateVersion7(), At = clock.UtcNow(), Node = options.NodeName, Request = by.Request };

    public void Add(AuditAct act)
    {
        var line = JsonSerializer.Serialize(act, AuditJson.Default.AuditAct);
        Acts = Acts.Length == 0 ? line : $"{Acts}\n{line}";
        Kinds |= (int)act.Kind;
    }

    /// <exception cref="JsonException">Somebody changed the row, and not to acts.</exception>
    public IReadOnlyList<AuditAct> Read() => [.. Acts.Split('\n').Select(line => JsonSerializer.Deserialize(line, AuditJson.Default.AuditAct)!)];
}

/// <summary>Which events name a person: an index, made from the events when they are chained.</summary>
public sealed class AuditPerson
{
    public required Guid Person { get; init; }
    public required long Event { get; init; }

    /// <summary>The person did it; otherwise it is their record.</summary>
    public required bool IsActor { get; init; }
}

internal sealed class AuditEvents : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> audit)
    {
        audit.ToTable("audit_events").HasKey(e => e.Seq);
        audit.Property(e => e.Seq).ValueGeneratedOnAdd();
        audit.Property(e => e.Node).HasMaxLength(100);
        audit.Property(e => e.Request).HasMaxLength(100);
        audit.HasIndex(e => e.At);
    }
}

internal sealed class AuditPeople : IEntityTypeConfiguration<AuditPerson>
{
    public void Configure(EntityTypeBuilder<AuditPerson> person) =>
        person.ToTable("audit_people").HasKey(p => new { p.Person, p.Event, p.IsActor });
}
