using System.Text.Json;
using System.Text.RegularExpressions;
using Connect.Platform.Access;
using Connect.Tests.Given;
using Connect.Tests.Modules.OpenAuthentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Api;

public sealed partial class ApiDocumentTests(Apps apps) : IClassFixture<Apps>
{
    [Fact]
    public async Task The_document_names_every_endpoint_of_the_api_and_no_other()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite, SecureBrowser.Https);

        var documented = Operations(await DocumentAsync(app)).Select(operation => $"{operation.Method} {operation.Path}").Order();

        var mapped = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<AccessAttribute>()?.Rule == AccessRule.Api)
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Single()} {Constraint().Replace(endpoint.RoutePattern.RawText!, "}")}").Order();
        Assert.Equal(mapped, documented);
    }

    [Fact]
    public async Task Every_operation_says_its_scope_its_errors_and_an_example_of_each_answer()
    {
        var document = await DocumentAsync(await apps.OnAsync(DatabaseKind.Sqlite, SecureBrowser.Https));

        Assert.Equal("3.1", document.GetProperty("openapi").GetString()![..3]);
        var operations = Operations(document).ToList();
        Assert.NotEmpty(operations);
        foreach (var (method, path, operation) in operations)
        {
            var scope = operation.GetProperty("security")[0].GetProperty("connect")[0].GetString();
            Assert.True(document.GetProperty("components").GetProperty("securitySchemes").GetProperty("connect").GetProperty("flows").GetProperty("authorizationCode")
                .GetProperty("scopes").TryGetProperty(scope!, out _), scope);
            Assert.NotEmpty(operation.GetProperty("operationId").GetString()!);
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);

            var responses = operation.GetProperty("responses").EnumerateObject().ToList();
            Assert.All(["401", "403", "429", "500", "503"], status => Assert.Contains(responses, response => response.Name == status));
            foreach (var media in responses.Where(response => response.Value.TryGetProperty("content", out _)).SelectMany(response => response.Value.GetProperty("content").EnumerateObject()))
                Assert.True(media.Value.TryGetProperty("example", out _), $"{method} {path} {media.Name} has no example.");
            Assert.All(responses.Where(response => response.Name[0] is '4' or '5'),
                response => Assert.Equal("application/problem+json", response.Value.GetProperty("content").EnumerateObject().Single().Name));
            Assert.Equal(method is "POST" or "DELETE", Names(operation).Contains("Idempotency-Key"));
        }
    }

    // Asked as the document says, each answers as the document says.
    [Fact]
    public async Task Every_operation_that_is_documented_is_there()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite, SecureBrowser.Https);
        using var sam = await app.ApiAsync("sam.okafor");

        foreach (var (method, path, operation) in Operations(await DocumentAsync(app)))
        {
            using var request = new HttpRequestMessage(new(method), path.Replace("{id}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal));
            request.Headers.Add("Idempotency-Key", $"{method}{path}");
            if (method == "POST") request.Content = new StringContent($$"""{"slot":"{{Guid.CreateVersion7()}}"}""", System.Text.Encoding.UTF8, "application/json");
            using var answer = await sam.SendAsync(request);

            var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(operation.GetProperty("responses").TryGetProperty(status, out _), $"{method} {path} answers {status}.");
            Assert.NotEqual("405", status);
        }
    }

    private static async Task<JsonElement> DocumentAsync(ConnectApp app)
    {
        using var machine = app.Machine();
        return await machine.JsonAsync("/openapi/v1.json");
    }

    private static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, operation) => (operation.Name.ToUpperInvariant(), path.Name, operation.Value));

    private static IEnumerable<string?> Names(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()) : [];

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();
}
