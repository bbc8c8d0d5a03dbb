using System.Text.Json;
using System.Text.Json.Serialization;

namespace Connect.Modules.Api;

/// <summary>How the API writes JSON: camelCase, and words for what are choices.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Set(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }
}
