using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;

namespace Connect.Tests.Given;

/// <summary>A browser without JavaScript: keeps cookies, follows redirects, sends forms with all their fields.</summary>
internal sealed class Browser : IDisposable
{
    public Browser(TestServer server)
    {
        var cookies = new CookieContainerHandler(Cookies) { InnerHandler = server.CreateHandler() };
        Client = new HttpClient(new RedirectHandler { InnerHandler = cookies }, disposeHandler: true) { BaseAddress = server.BaseAddress };
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public HttpClient Client { get; }

    public CookieContainer Cookies { get; } = new();

    public async Task SignInAsync(string email, string password)
    {
        using var answer = await PostFormAsync("/sign-in", new() { ["Email"] = email, ["Password"] = password });
        if (answer.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in") throw new InvalidOperationException($"{email} was not let in.");
    }

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Opens the page, fills in the form that has all of these fields (or the first that posts) and sends it. Answers what comes after the redirect.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string path, Dictionary<string, string> fields) => await SendAsync(await PageAsync(path), path, fields);

    /// <summary>Sends a form of a page that was opened before.</summary>
    public async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string path, Dictionary<string, string> fields)
    {
        var form = page.Forms.Where(form => form.Method == "post").OrderByDescending(form => fields.Keys.Count(field => form.Elements[field] is not null))
            .ThenByDescending(form => form.Closest("main") is not null).First();
        var left = form.Elements.OfType<IHtmlElement>().SelectMany(AsItStands).Where(field => !fields.ContainsKey(field.Key));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : path;
        using var content = new FormUrlEncodedContent([.. left, .. fields]);
        return await Client.PostAsync(action, content);
    }

    /// <summary>Sends the page's form with a file in it.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, Dictionary<string, string> fields, string field, byte[] file)
    {
        var page = await PageAsync(path);
        var form = page.Forms.Single(form => form.Elements[field] is not null);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(file), field, "file.csv" } };
        foreach (var (name, value) in form.Elements.OfType<IHtmlElement>().SelectMany(AsItStands).Where(one => one.Key != field && !fields.ContainsKey(one.Key)).Concat(fields))
            content.Add(new StringContent(value), name);
        return await Client.PostAsync(path, content);
    }

    /// <summary>Presses the "Undo" of the notice on the page that was answered.</summary>
    public async Task<HttpResponseMessage> UndoAsync(HttpResponseMessage answered)
    {
        var page = new HtmlParser().ParseDocument(await answered.Content.ReadAsStringAsync());
        var form = page.Forms.Single(form => form.GetAttribute("action")?.EndsWith("handler=undo", StringComparison.Ordinal) == true);
        using var content = new FormUrlEncodedContent(form.Elements.OfType<IHtmlElement>().SelectMany(AsItStands));
        return await Client.PostAsync(form.GetAttribute("action"), content);
    }

    // Buttons say nothing unless pressed, boxes and circles nothing unless ticked.
    private static IEnumerable<KeyValuePair<string, string>> AsItStands(IHtmlElement control) => control switch
    {
        IHtmlInputElement { Name.Length: > 0, Type: not ("submit" or "button") } input when input.Type is not ("checkbox" or "radio") || input.IsChecked =>
            [KeyValuePair.Create(input.Name, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [KeyValuePair.Create(area.Name, area.Value)],
        IHtmlSelectElement { Name.Length: > 0, Value: { } value } select => [KeyValuePair.Create(select.Name, value)],
        _ => [],
    };

    public void Dispose() => Client.Dispose();
}
