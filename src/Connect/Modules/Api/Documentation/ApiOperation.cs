using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Connect.Modules.Api.Documentation;

/// <summary>What an endpoint's own description does not say: the key of a write, an example of each answer.</summary>
internal static class ApiOperation
{
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["after"] = "The `next` of an earlier page.",
        ["limit"] = $"How many at most, 1 to {Cursor.MostSize}; {Cursor.UsualSize} where left out.",
        ["from"] = "Not before this time.",
        ["to"] = "Before this time.",
        ["worker"] = "Whose times.",
        ["id"] = "Its id.",
    };

    public static void Complete(OpenApiOperation operation, ApiDescription described)
    {
        foreach (var parameter in operation.Parameters ?? [])
            if (parameter.Name is { } name && Parameters.TryGetValue(name, out var words)) parameter.Description = words;
        if (!HttpMethods.IsGet(described.HttpMethod!)) (operation.Parameters ??= []).Add(Key());
        if (operation.RequestBody?.Content is { } content && content.TryGetValue("application/json", out var body)) body.Example = ApiExamples.Of(typeof(NewBooking));
        foreach (var (status, response) in operation.Responses ?? []) Show(status, response, described);
    }

    private static OpenApiParameter Key() => new()
    {
        Name = Once.Header,
        In = ParameterLocation.Header,
        Required = true,
        Description = "Of your own making, new for each thing you want done. Sent again within a day, the same request gets the same answer and does nothing more.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
        Example = JsonValue.Create("6f1d1b0e-6c1f-4d6f-9a57-0d9d3a2f8a51"),
    };

    private static void Show(string status, IOpenApiResponse response, ApiDescription described)
    {
        var code = int.Parse(status, CultureInfo.InvariantCulture);
        var type = described.SupportedResponseTypes.FirstOrDefault(answer => answer.StatusCode == code)?.Type;
        foreach (var (kind, media) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            media.Example = kind == ApiProblem.ContentType ? ApiExamples.Problem(code) : type is null ? null : ApiExamples.Of(type);
        if (code == StatusCodes.Status429TooManyRequests && response is OpenApiResponse refused)
            refused.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
            };
    }
}
