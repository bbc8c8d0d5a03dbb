using System.Text.Json;
using System.Text.Json.Serialization;
using Connect.Modules.People;
using Connect.Platform;

namespace Connect.Modules.Enrolment;

/// <summary>What was answered so far. Null: not asked yet.</summary>
internal sealed record Answers
{
    /// <summary>Of a first or a last name, in characters.</summary>
    public const int LongestName = 100;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public DateOnly? Born { get; init; }
    public Language? Language { get; init; }
    public PhoneUse? PhoneUse { get; init; }

    /// <summary>As it was typed: it is shown back so.</summary>
    public string? Mobile { get; init; }

    /// <summary>Answered by the person on the screen, and shown to nobody afterwards.</summary>
    public bool? SafeToText { get; init; }

    public Needs? Needs { get; init; }
    public string? NeedsNote { get; init; }
    public ContactTimes? Times { get; init; }
    public string? TimesNote { get; init; }

    /// <summary>The version of the words that were read aloud and agreed to.</summary>
    public string? Consent { get; init; }

    public Guid? Pod { get; init; }
    public Guid? Officer { get; init; }
    public bool? HasSupporter { get; init; }
    public string? SupporterName { get; init; }
    public string? SupporterMobile { get; init; }

    [JsonIgnore]
    public bool HasPhone => PhoneUse is not null and not People.PhoneUse.None;

    public static Answers Read(string json) => json.Length == 0 ? new() : JsonSerializer.Deserialize<Answers>(json, Json)!;

    public string Written() => JsonSerializer.Serialize(this, Json);
}
