using System.Net;
using System.Text.RegularExpressions;

namespace Connect.Tests.Given;

/// <summary>What a browser got, without what differs from request to request: two answers that are equal tell nothing apart.</summary>
internal sealed partial record Answers(HttpStatusCode Status, string Headers, string Body)
{
    public static async Task<Answers> OfAsync(Browser browser, string path)
    {
        using var answer = await browser.Client.GetAsync(path);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Content-Length"))
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order();
        var body = Token().Replace(Reference().Replace(await answer.Content.ReadAsStringAsync(), ""), "");
        return new(answer.StatusCode, string.Join('\n', headers), body);
    }

    [GeneratedRegex("""(?<=connect-reference">)[^<]+""")]
    private static partial Regex Reference();

    [GeneratedRegex("""(?<=__RequestVerificationToken" type="hidden" value=")[^"]+""")]
    private static partial Regex Token();
}
