using System.Text.Json.Serialization;
using Connect.Platform.Access;

namespace Connect.Platform.Audit;

/// <summary>The six kinds of processing that are logged: Data Protection Act 2018, section 62(1).</summary>
[Flags]
public enum AuditKind
{
    Collection = 1,
    Alteration = 2,
    Consultation = 4,
    Disclosure = 8,
    Combination = 16,
    Erasure = 32,
}

/// <summary>Who did what to whose record, and to which parts of it. Names of fields only, never what is in them.</summary>
public sealed record AuditAct
{
    [JsonConverter(typeof(JsonStringEnumConverter<AuditKind>))]
    public required AuditKind Kind { get; init; }

    /// <summary>Such as "appointment".</summary>
    public required string Thing { get; init; }

    /// <summary>Which one, where it is one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Names of fields, with commas.</summary>
    public required string Fields { get; init; }

    /// <summary>Whose record it is; several for a list of people, nobody for a text from an unknown number.</summary>
    public IReadOnlyList<Guid> People { get; init; } = [];

    public Guid? By { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<ActorKind>))]
    public ActorKind As { get; init; }

    /// <summary>What the actor was in Connect at the time, where a sign-in says so.</summary>
    public string? Role { get; init; }

    /// <summary>To whom it was disclosed, as a kind of recipient and never a number or address.</summary>
    public string? Recipient { get; init; }

    /// <summary>By which way: page, text, file.</summary>
    public string? Channel { get; init; }

    /// <summary>The other system through which it was done, or which it is about, by name.</summary>
    public string? Client { get; init; }

    /// <summary>Asked for only where somebody looks or discloses beyond the everyday (Data (Use and Access) Act 2025, section 82).</summary>
    public string? Reason { get; init; }

    /// <summary>Kept out of the extract that the person sees, such as an inquiry about them.</summary>
    public bool Restricted { get; init; }

    internal AuditAct DoneBy(Actor by) => this with { By = by.Person?.Value, As = by.Kind, Role = by.Role, Client = by.Client ?? Client };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(AuditAct))]
internal sealed partial class AuditJson : JsonSerializerContext;
