using System.Net.Http.Json;
using System.Text.Json;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Connect.Tests.Modules.OpenAuthentication;

namespace Connect.Tests.Modules.Api;

/// <summary>The API, asked through the demonstration's other system.</summary>
internal static class Asking
{
    /// <summary>With a token of one of the cast's staff.</summary>
    public static async Task<HttpClient> ApiAsync(this ConnectApp app, string name, string scope = Diary.Everything)
    {
        using var browser = await app.SignInSecurelyAsync(name);
        return app.Machine((await new Diary(app, browser).AgreeAsync(scope)).AccessToken);
    }

    /// <summary>With a token of Alex's.</summary>
    public static async Task<HttpClient> ApiOfAlexAsync(this ConnectApp app)
    {
        using var alex = app.Browser().Securely();
        using (await alex.AskAsync("+447700900101")) { }
        using (await alex.TypeAsync(await app.CodeOnAsync("+447700900101"))) { }
        using (await alex.PostFormAsync("/sign-in/pin", new() { ["Pin"] = TextSignIn.Pin })) { }
        return app.Machine((await new Diary(app, alex).AgreeAsync()).AccessToken);
    }

    public static async Task<JsonElement> JsonAsync(this HttpClient api, string path) => (await api.GetFromJsonAsync<JsonElement>(path)).Clone();

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).Clone();

    public static async Task<HttpResponseMessage> BookAsync(this HttpClient api, object body, string? key = "one")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/bookings") { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await api.SendAsync(request);
    }

    public static async Task<HttpResponseMessage> CancelAsync(this HttpClient api, string path, string key = "cancel")
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        request.Headers.Add("Idempotency-Key", key);
        return await api.SendAsync(request);
    }

    /// <summary>The slot of a worker's open time, the first or a later one.</summary>
    public static async Task<string> SlotAsync(this HttpClient api, Guid worker, int number = 0) =>
        (await api.JsonAsync($"/api/v1/planner/open-times?worker={worker}")).GetProperty("items")[number].GetProperty("slot").GetString()!;
}
